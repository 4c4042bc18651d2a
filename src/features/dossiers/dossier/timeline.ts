import type { Dossier, DossierEvent } from '../../../../contract/schemas/dossier.ts'
import type { Format } from '../../../i18n/format.ts'
import type { DossierWords } from '../texts.ts'

export type TimelineEntry = {
  key: number
  title: string
  when: string
  by: string | undefined
  notes: string[]
  paperNumber: string | null
}

/** Who acted: the person themselves is "you" to a resident and "the applicant" to staff and to who helps. */
function actor(words: DossierWords, { role, name, helper }: DossierEvent['by'], forStaff: boolean): string {
  if (helper) return words.byHelper(helper.name, words.helperKind[helper.kind])
  if (role === 'resident') return forStaff ? words.residentForStaff : words.byRole.resident
  return name ? `${words.byRole[role]} ${name}` : words.byRole[role]
}

/** The events of a dossier, newest first, in words; a due date that has passed stands among them. */
export function timelineOf(words: DossierWords, format: Format, dossier: Dossier, forStaff: boolean): TimelineEntry[] {
  const events = [...dossier.events]
    .sort((one, other) => other.sequence - one.sequence)
    .map((event) => ({
      key: event.sequence,
      title: words.event[event.action],
      when: event.at,
      by: actor(words, event.by, forStaff || dossier.helping !== null),
      notes: [
        ...movedNote(words, format, dossier, event),
        ...(event.reason ? [words.reason(event.reason)] : []),
        ...(event.overrideReason ? [words.overridden(event.overrideReason)] : []),
        ...(event.legalGround ? [words.legalGround(event.legalGround)] : []),
      ],
      paperNumber: event.paperNumber,
    }))
  return dossier.late && dossier.dueAt ? [lateEntry(words, dossier.dueAt, forStaff), ...events] : events
}

/** "Late" is no step that somebody took: it is said because the clock says it. */
const lateEntry = (words: DossierWords, dueAt: string, forStaff: boolean): TimelineEntry => ({
  key: 0,
  title: words.becameLate,
  when: dueAt,
  by: undefined,
  notes: [forStaff ? words.becameLateForStaff : words.becameLateBy],
  paperNumber: null,
})

/** With an apology: which date it moves. */
function movedNote(words: DossierWords, format: Format, { papers }: Dossier, { paperNumber }: DossierEvent): string[] {
  const before = papers.find(({ number }) => number === paperNumber)?.previousDueAt
  return before ? [words.dueMoved(format.time(before), format.day(before))] : []
}
