import type { Dossier, DossierEvent } from '../../../../contract/schemas/dossier.ts'
import type { DossierWords } from '../texts.ts'

export type TimelineEntry = {
  key: number
  title: string
  when: string
  by: string
  notes: string[]
  paperNumber: string | null
}

/** Who acted: the person themselves is "you" to a resident and "the applicant" to staff. */
function actor(words: DossierWords, { role, name }: DossierEvent['by'], forStaff: boolean): string {
  if (role === 'resident') return forStaff ? words.residentForStaff : words.byRole.resident
  return name ? `${words.byRole[role]} ${name}` : words.byRole[role]
}

/** The events of a dossier, newest first, in words. */
export function timelineOf(words: DossierWords, dossier: Dossier, forStaff: boolean): TimelineEntry[] {
  return [...dossier.events]
    .sort((one, other) => other.sequence - one.sequence)
    .map((event) => ({
      key: event.sequence,
      title: words.event[event.action],
      when: event.at,
      by: actor(words, event.by, forStaff),
      notes: [
        ...(event.reason ? [words.reason(event.reason)] : []),
        ...(event.legalGround ? [words.legalGround(event.legalGround)] : []),
      ],
      paperNumber: event.paperNumber,
    }))
}
