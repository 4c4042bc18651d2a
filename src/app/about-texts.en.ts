import type { vi } from './about-texts.vi.ts'

export const en: typeof vi = {
  title: 'About and privacy',
  intro: 'Một Cửa Vũng Tàu lets you read about procedures, submit dossiers and follow them by yourself.',
  locality: 'Locality',
  phone: 'Phone of the one-stop counter',
  noPhone: 'No confirmed number yet',
  version: 'Version',
  offline: 'Without a network',
  offlineWhy: 'The phone keeps the catalogue of procedures, so you can search and read it without a network.',
  kept: 'Kept on this phone',
  keptCount: (count, size) => `${count} procedures, about ${size}`,
  keptNothing: 'Nothing yet',
  keptAt: 'Up to date at',
  notLasting: 'This phone does not let us keep it. It is gone when the app is closed.',
  refresh: 'Update now',
  refreshing: 'Updating',
  clear: 'Delete what is kept',
  clearNote: 'The app fetches it again the next time it is opened. Dossiers and what you typed are not affected.',
  policyTitle: 'Privacy policy of Một Cửa Vũng Tàu',
  policy: [
    {
      title: 'What we receive',
      lines: [
        'Reading about procedures needs no sign-in, and we do not ask who you are.',
        'When you sign in with Zalo we receive your identifier within this app, and your display name if you allow it. Your phone number is asked for only when you press the button for it, and you can always type it.',
        'When you make a dossier we receive what you fill in and the papers that you photograph or choose.',
      ],
    },
    {
      title: 'What for, and who sees it',
      lines: [
        'Only to receive, handle and answer the dossier that you submit.',
        'You can see it, and the staff of the unit that handles it. Every step records when it was taken and in which role.',
        'We do not sell it, do not advertise, and give it to nobody beyond the handling of your dossier.',
      ],
    },
    {
      title: 'Where it is kept, and how long',
      lines: [
        'Dossiers and drafts are on the server of the unit. A draft shows the day it expires, and you can discard it at any time.',
        'The phone keeps only your session, how the screen should look, and what you are typing. Signing out deletes them, except the looks.',
        'The catalogue of procedures is kept too, for when there is no network. It is public and says nothing about you.',
        'Submitted dossiers are archived as the rules for state bodies demand.',
      ],
    },
    {
      title: 'Your rights',
      lines: [
        'You can read everything you filled in and every file you sent, discard drafts, and ask to withdraw a dossier where the rules allow it.',
        'You withdraw consent by signing out and removing the permissions of the app in the settings of Zalo. What was done before stays valid.',
        'If something worries you, ask at the one-stop counter of the unit that received your dossier.',
      ],
    },
  ],
}
