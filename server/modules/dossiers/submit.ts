import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import { validateForm } from '../../../contract/rules/forms/validate.ts'
import { visibleAnswers } from '../../../contract/rules/forms/visibility.ts'
import type { TransitionOf } from '../../../contract/schemas/transition.ts'
import { refuse } from '../../http/refusal.ts'
import { agreedTo, currentTexts, noteConsents } from '../consents/store.ts'
import { applicantOf } from './applicant.ts'
import { checkPostTo, openPostTo } from './delivery.ts'
import { checkSentFiles, papersToSubmit, refuseMissing, sealFiles } from './documents.ts'
import { allowLookUp } from './look-up.ts'
import type { Effect, Move } from './moves.ts'
import { filesOf, openAnswers, sealAnswers, sealApplicant } from './store.ts'

/** A draft becomes a dossier: complete, as the phone believes it, agreed to and true by its owner's word. */
export async function submit(
  move: Move,
  { documents, consent, consents, remarks = [] }: TransitionOf<'submit'>,
): Promise<Effect> {
  const { services, tx, row, procedure, form, now } = move
  const answers = form ? visibleAnswers(form, openAnswers(services.box, row)) : {}
  const errors = form ? validateForm(form, answers, civilDayOf(now)) : []
  if (errors.length > 0) refuse('ANSWERS_INVALID', { fields: errors })
  checkPostTo(row.result_channel, openPostTo(services.box, row))
  const agreed = agreedTo(services.locality.consents, consent.textVersion, consents)
  const files = await checkSentFiles(tx, row, procedure, documents, papersToSubmit(procedure, row))
  refuseMissing(procedure, row, files)
  await sealFiles(tx, files)
  await noteConsents(tx, row.id, agreed, now)
  await allowLookUp(tx, services.box, row.id, row.temporary_code, answers)
  const applicant = applicantOf(answers)
  return {
    set: {
      answers_sealed: sealAnswers(services.box, row.id, answers),
      applicant_sealed: applicant && sealApplicant(services.box, row.id, applicant),
      consent: JSON.stringify({ textVersion: consent.textVersion, at: now.toISOString() }),
      phone_remarks: JSON.stringify(remarks),
      submitted_at: now,
      draft_expires_at: null,
      // What was typed for the post is nobody's business once another way is chosen.
      ...(row.result_channel !== 'post' && { post_to_sealed: null }),
      connected: services.oneStop !== undefined,
    },
  }
}

/**
 * The same at the desk, of a draft that its owner brings there: every stored file, and what is needed of the purposes,
 * which the clerk has had confirmed. What may be left out stays left out.
 */
export async function takeIn(move: Move, { revision }: TransitionOf<'take-in'>): Promise<Effect> {
  const { services, tx, row } = move
  const files = (await filesOf(tx, row.id)).filter(({ state }) => state === 'draft')
  const needed = currentTexts(services.locality.consents).filter(({ required }) => required)
  return submit(move, {
    action: 'submit',
    revision,
    documents: files.map(({ id, bytes, requirement_id: requirementId }) => ({ requirementId, files: [{ id, bytes }] })),
    consent: { textVersion: needed[0]?.version ?? '', agreed: true },
    consents: needed.map(({ purpose, version }) => ({ purpose, version })),
    truthful: true,
  })
}
