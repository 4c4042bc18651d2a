import { randomUUID } from 'node:crypto'
import { answerText } from '../../../contract/rules/forms/answer-text.ts'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import { visibleAnswers, visibleFields } from '../../../contract/rules/forms/visibility.ts'
import type { ResultChannel } from '../../../contract/schemas/delivery.ts'
import type { Action } from '../../../contract/schemas/dossier.ts'
import type { Tx } from '../../db/engine.ts'
import type { FollowUp, NewDossier, SentAnswer, SentPaper } from '../../one-stop/system.ts'
import type { Services } from '../../services.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { answerWords } from '../dossiers/answer-words.ts'
import { openPostTo } from '../dossiers/delivery.ts'
import { filesOf, openAnswers, openApplicant, openItemsOf, type DossierRow } from '../dossiers/store.ts'
import { addMessage } from './messages.ts'

type Done = {
  row: DossierRow
  procedure: LocalityProcedure
  form: FormDefinition | null
  action: Action
  reason: string | undefined
  now: Date
}
type Rules = Pick<Services, 'box'>

const kinds: { [A in Action]?: 'create' | FollowUp['kind'] } = {
  submit: 'create',
  'take-in': 'create',
  supply: 'supply',
  cancel: 'cancel',
  'request-withdrawal': 'request-withdrawal',
  'choose-delivery': 'choose-delivery',
}

/**
 * Queues what a resident did for the real system, as it is at this moment and in the same transaction: both are there
 * or neither. Dossiers that are handled at our own desk queue nothing.
 */
export async function queueStep({ box }: Rules, tx: Tx, done: Done): Promise<void> {
  const { row, action, now } = done
  const kind = kinds[action]
  if (!row.connected || !kind) return
  const { count } = await tx
    .selectFrom('connector_message')
    .where('direction', '=', 'out')
    .where('dossier_code', '=', row.temporary_code)
    .select((at) => at.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  const content = kind === 'create' ? await newDossier(box, tx, done, id) : await followUp(box, tx, done, kind, id)
  const place = { direction: 'out', dossier_code: row.temporary_code, dossier_id: row.id } as const
  await addMessage(tx, box, { ...place, sequence: Number(count) + 1, kind }, content, now, { id })
}

const deliveryOf = (box: Rules['box'], row: DossierRow) => ({
  resultChannel: channelOf[row.result_channel],
  postTo: openPostTo(box, row),
})
const channelOf: { [C in ResultChannel]: 1 | 2 | 3 } = { counter: 1, electronic: 2, post: 3 }

async function newDossier(box: Rules['box'], tx: Tx, done: Done, messageId: string): Promise<NewDossier> {
  const { row, procedure, now } = done
  return {
    messageId,
    procedureCode: procedure.code,
    procedureName: procedure.name,
    unitId: row.unit_id,
    channel: done.action === 'take-in' ? 1 : 2,
    ...deliveryOf(box, row),
    submittedAt: (row.submitted_at ?? now).toISOString(),
    applicantName: openApplicant(box, row),
    answers: answersOf(box, done),
    papers: await papersOf(tx, done),
  }
}

/** Of what is handed in again only what was asked for: the rest lies there already. */
async function followUp(box: Rules['box'], tx: Tx, done: Done, kind: FollowUp['kind'], messageId: string) {
  const supplied =
    kind === 'supply' ? (await openItemsOf(tx, done.row.id)).filter(({ state }) => state === 'supplied') : []
  const isSupplied = (wanted: 'paper' | 'field', id: string) =>
    supplied.some((item) => item.kind === wanted && item.requirement_id === id)
  const message: FollowUp = {
    messageId,
    kind,
    at: done.now.toISOString(),
    reason: done.reason ?? null,
    answers: answersOf(box, done).filter(({ fieldId }) => isSupplied('field', fieldId)),
    papers: (await papersOf(tx, done)).filter(({ requirementId }) => isSupplied('paper', requirementId)),
    ...(kind === 'choose-delivery' && deliveryOf(box, done.row)),
  }
  return message
}

function answersOf(box: Rules['box'], { row, form }: Done): SentAnswer[] {
  if (!form) return []
  const answers = visibleAnswers(form, openAnswers(box, row))
  return visibleFields(form, answers).flatMap((field) => {
    const text = answerText(answerWords, field, answers)
    const label = field.kind === 'consent' ? field.statement : field.label
    return text === undefined ? [] : [{ fieldId: field.id, label, text }]
  })
}

async function papersOf(tx: Tx, { row, procedure }: Done): Promise<SentPaper[]> {
  const files = (await filesOf(tx, row.id)).filter(
    ({ state, scan_state: scan }) => state === 'sent' && scan !== 'infected',
  )
  return procedure.documents.flatMap(({ id, name }) => {
    const own = files.filter((file) => file.requirement_id === id)
    const sent = own.map((file) => ({
      id: file.id,
      name: file.file_name,
      mime: file.mime,
      bytes: file.bytes,
      sha256: file.sha256,
      pages: file.pages,
    }))
    return own.length > 0 ? [{ requirementId: id, name, kind: 2 as const, files: sent }] : []
  })
}
