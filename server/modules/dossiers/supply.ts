import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { validateForm } from '../../../contract/rules/forms/validate.ts'
import { visibleAnswers } from '../../../contract/rules/forms/visibility.ts'
import type { TransitionOf } from '../../../contract/schemas/transition.ts'
import { refuse } from '../../http/refusal.ts'
import { applicantOf } from './applicant.ts'
import { checkSentFiles, sealFiles } from './documents.ts'
import { allowLookUp, forgetLookUp } from './look-up.ts'
import type { Effect, Move } from './moves.ts'
import { openAnswers, openItemsOf, sealAnswers, sealApplicant } from './store.ts'

/** What the resident hands in again: exactly the papers and fields that were asked for, all of them, once. */
export async function supply(move: Move, { documents, answers = {} }: TransitionOf<'supply'>): Promise<Effect> {
  const { tx, row, procedure } = move
  const items = await openItemsOf(tx, row.id)
  const papers = items.filter(({ kind }) => kind === 'paper').map((item) => item.requirement_id)
  const fields = items.filter(({ kind }) => kind === 'field').map((item) => item.requirement_id)
  const files = await checkSentFiles(tx, row, procedure, documents, new Set(papers))
  const missing = papers.filter((id) => !files.some((file) => file.requirement_id === id))
  if (missing.length > 0)
    refuse('DOCUMENTS_MISSING', {
      items: missing.map((id) => ({ id, name: procedure.documents.find((one) => one.id === id)?.name ?? id })),
    })
  const corrected = fields.length > 0 || Object.keys(answers).length > 0 ? await correct(move, fields, answers) : {}
  if (papers.length > 0)
    await tx
      .updateTable('dossier_file')
      .set({ state: 'replaced' })
      .where('dossier_id', '=', row.id)
      .where('state', '=', 'sent')
      .where('requirement_id', 'in', papers)
      .execute()
  await sealFiles(tx, files)
  await tx
    .updateTable('supplement_item')
    .set({ state: 'supplied' })
    .where('dossier_id', '=', row.id)
    .where('state', '=', 'asked')
    .execute()
  return { set: { ...corrected, waiting_for: 'supplement-check' } }
}

/** Puts the asked answers in place of the old ones; the form as a whole has to stay sound. */
async function correct(
  { services, tx, row, form, now }: Move,
  asked: string[],
  given: TransitionOf<'supply'>['answers'],
) {
  const { box } = services
  if (!form) return refuse('INVALID')
  const answers = given ?? {}
  const foreign = Object.keys(answers).filter((id) => !asked.includes(id))
  if (foreign.length > 0) refuse('INVALID', { fields: foreign.map((path) => ({ path, keyword: 'not-an-option' })) })
  const absent = asked.filter((id) => !(id in answers))
  if (absent.length > 0) refuse('ANSWERS_INVALID', { fields: absent.map((path) => ({ path, keyword: 'required' })) })
  const whole = visibleAnswers(form, { ...openAnswers(box, row), ...answers })
  const errors = validateForm(form, whole, civilDayOf(now))
  if (errors.length > 0) refuse('ANSWERS_INVALID', { fields: errors })
  // The numbers that open the dossier to who looks it up may be among what was wrong.
  await forgetLookUp(tx, row.id)
  for (const code of [row.temporary_code, row.official_code]) if (code) await allowLookUp(tx, box, row.id, code, whole)
  const applicant = applicantOf(whole)
  return {
    answers_sealed: sealAnswers(box, row.id, whole),
    applicant_sealed: applicant && sealApplicant(box, row.id, applicant),
  }
}
