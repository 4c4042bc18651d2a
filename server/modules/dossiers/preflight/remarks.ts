import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { FormDefinition } from '../../../../contract/rules/forms/definition.ts'
import { preflight } from '../../../../contract/rules/preflight/preflight.ts'
import type { CheckRules, HeldFile, Remark } from '../../../../contract/rules/preflight/remark.ts'
import type { Box } from '../../../crypto/box.ts'
import type { LocalityProcedure } from '../../locality/schema.ts'
import { openAnswers, type DossierRow, type FileRow } from '../store.ts'

type About = { box: Box; procedure: LocalityProcedure; form: FormDefinition | null; rules: CheckRules; now: Date }

/**
 * What the clerk sees of the check: the same rules that ran on the phone, on what the server stored, as of the day on
 * which it was sent; and what only the phone could know.
 */
export function remarksOf(
  row: DossierRow,
  files: readonly FileRow[],
  { box, procedure, form, rules, now }: About,
): Remark[] {
  const held: { [requirementId: string]: HeldFile[] } = {}
  for (const { id, pages, sha256, scan_state: state, requirement_id } of files.filter(({ state }) => state === 'sent'))
    (held[requirement_id] ??= []).push({ id, pages, sha256, state })
  const own = preflight({
    form,
    answers: openAnswers(box, row),
    documents: procedure.documents,
    caseQuestions: procedure.caseQuestions,
    caseAnswers: row.case_answers,
    files: held,
    paperDates: row.paper_dates,
    rules,
    today: civilDayOf(row.submitted_at ?? now),
  })
  return own.concat(row.phone_remarks.map((remark) => ({ ...remark, hard: false })))
}
