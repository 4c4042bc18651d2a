import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  given: 'What you agreed to',
  agreedAt: (moment, version) => `Agreed ${moment}, version ${version}.`,
  revokedAt: (moment) => `Taken back ${moment}.`,
  withdrawInstead: 'The needed purposes belong to the handling. To stop it, ask to withdraw the dossier.',
  revoke: 'Take back',
  revokeFor: (purpose) => `Take back: ${purpose}`,
  agree: 'Agree',
  agreeFor: (purpose) => `Agree: ${purpose}`,
  notGiven: 'You have not agreed to this.',
  working: 'Saving',
  revoked: 'Taken back',
  agreed: 'Noted',
}
