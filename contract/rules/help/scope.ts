import { addDays, type CivilDay } from '../calendar/civil-day.ts'

/** Who helps, in the words of the one who is helped; `staff` is somebody who is signed in as staff. */
export const helpKinds = ['family', 'digital-team', 'staff'] as const
export type HelpKind = (typeof helpKinds)[number]

/** What a helper may do: see where it stands; fill in and add papers; send as well. Each includes the one before. */
export const helpScopes = ['follow', 'fill', 'send'] as const
export type HelpScope = (typeof helpScopes)[number]

/** To whom the notices of a dossier go. */
export const noticeReceivers = ['owner', 'helper', 'both'] as const
export type NoticeReceiver = (typeof noticeReceivers)[number]

/** For how many days help may be given. */
export const helpDays = [1, 7, 30] as const

/** The last day on which help counts. */
export const helpUntil = (today: CivilDay, days: number): CivilDay => addDays(today, days)

/**
 * What somebody does with a dossier: `follow` sees where it stands, `read` what it says, `fill` prepares it, `send`
 * hands it in; `own` is the owner's alone, `office` the receiving unit's.
 */
export type DossierAct = 'follow' | 'read' | 'fill' | 'send' | 'own' | 'office'

const acts: { readonly [S in HelpScope]: readonly DossierAct[] } = {
  follow: ['follow'],
  fill: ['follow', 'read', 'fill'],
  send: ['follow', 'read', 'fill', 'send'],
}

export const helperMay = (scope: HelpScope, act: DossierAct): boolean => acts[scope].includes(act)
