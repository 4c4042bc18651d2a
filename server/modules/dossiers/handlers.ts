import { randomUUID } from 'node:crypto'
import type { Transition } from '../../../contract/schemas/transition.ts'
import { hashOf, newSecret } from '../../crypto/box.ts'
import type { Tx } from '../../db/engine.ts'
import type { Caller } from '../../http/context.ts'
import type { Handlers } from '../../http/mount.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { modeOf } from '../procedures/mode.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import { clockAfter } from './clock.ts'
import { temporaryCode } from './codes.ts'
import { pageOfDossiers } from './list.ts'
import { next } from './matrix.ts'
import { carryOut } from './moves.ts'
import { lockDossier, readDossier, sealAnswers, type DossierRow } from './store.ts'
import { stateOf, viewDossier } from './view.ts'

type Mine =
  | 'POST /dossiers'
  | 'GET /dossiers'
  | 'GET /dossiers/{id}'
  | 'GET /dossiers/{id}/definition'
  | 'PATCH /dossiers/{id}'
  | 'DELETE /dossiers/{id}'
  | 'POST /dossiers/{id}/transitions'
  | 'DELETE /dossiers/{id}/files/{fileId}'
  | 'GET /dossiers/{id}/files/{fileId}'
  | 'POST /dossiers/{id}/files/{fileId}/links'
  | 'GET /links/{secret}'
  | 'GET /staff/dossiers'

const day = 86_400_000
const draftKept = 30 * day
const linkLasts = 120_000

export function dossierHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db, box, locality, blobs } = services
  const unitName = (id: string) => locality.units.find((unit) => unit.id === id)?.name ?? id

  const view = async (tx: Tx | typeof db, row: DossierRow, caller: Caller, now: Date) =>
    viewDossier(tx, row, {
      box,
      caller,
      now,
      unitName: unitName(row.unit_id),
      procedure: await catalogue.version(tx, row.procedure_version_id),
    })

  /** Applies a change to a locked row and gives the row as it is afterwards. */
  async function save(tx: Tx, row: DossierRow, set: object, now: Date): Promise<DossierRow> {
    return tx
      .updateTable('dossier')
      .set({ ...set, revision: row.revision + 1, updated_at: now })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
  }

  async function move(tx: Tx, id: string, transition: Transition, caller: Caller, now: Date) {
    const row = await lockDossier(tx, id, caller)
    // Sending is unique by draft, for ever: whoever sends again is shown what was sent.
    if (transition.action === 'submit' && row.status !== 'draft' && row.submitted_at) return view(tx, row, caller, now)
    if (row.revision !== transition.revision) refuse('STALE')
    const step = next(transition.action, stateOf(row), caller.role)
    if ('refusedFor' in step) return refuse(step.refusedFor === 'role' ? 'FORBIDDEN' : 'TRANSITION_NOT_ALLOWED')
    const procedure = await catalogue.version(tx, row.procedure_version_id)
    const form = await catalogue.form(tx, row.form_id, row.form_hash)
    const effect = await carryOut({ services, tx, row, procedure, form, now }, transition)
    const after = await save(
      tx,
      row,
      { status: step.to, ...clockAfter(services, row, step.to, now), ...effect.set },
      now,
    )
    const { count } = await tx
      .selectFrom('dossier_event')
      .where('dossier_id', '=', id)
      .select((at) => at.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('dossier_event')
      .values({
        dossier_id: id,
        sequence: Number(count) + 1,
        action: transition.action,
        from_status: row.status,
        to_status: step.to,
        at: now,
        actor_id: caller.personId,
        actor_role: caller.role,
        reason: effect.reason ?? null,
        legal_ground: effect.legalGround ?? null,
        paper_number: effect.paperNumber ?? null,
      })
      .execute()
    return view(tx, after, caller, now)
  }

  async function fileOf(dossierId: string, fileId: string, caller: Caller) {
    const row = await readDossier(db, dossierId, caller)
    const file = await db
      .selectFrom('dossier_file')
      .selectAll()
      .where('id', '=', fileId)
      .where('dossier_id', '=', row.id)
      .executeTakeFirst()
    // What has not been sent, or signed, yet is only for who uploaded it.
    return file && (file.state !== 'draft' || file.uploaded_by === caller.personId) ? file : refuse('NOT_FOUND')
  }

  const answerFile = async (file: { id: string; mime: string; bytes: number; file_name: string }) => {
    const stream = await blobs.read(file.id).catch(() => refuse('STORAGE_DOWN', { retryAfterSeconds: 10 }))
    return { stream, mime: file.mime, bytes: file.bytes, name: file.file_name }
  }

  return {
    async 'POST /dossiers'({ body }, { me, now, effect }) {
      const current = await catalogue.current(body.procedureCode)
      if (!current || !current.unitIds.includes(body.unitId)) return refuse('NOT_FOUND')
      if (modeOf(services, current.content, body.unitId) !== 'in-app') refuse('NOT_IN_APP')
      const id = randomUUID()
      return effect(async (tx) => {
        const form = await catalogue.currentForm(tx, current.content.formId)
        const row = await tx
          .insertInto('dossier')
          .values({
            id,
            owner_id: me().personId,
            procedure_code: body.procedureCode,
            procedure_version_id: current.versionId,
            form_id: form?.id ?? null,
            form_hash: form?.hash ?? null,
            unit_id: body.unitId,
            status: 'draft',
            resume_status: null,
            waiting_for: null,
            temporary_code: temporaryCode(),
            official_code: null,
            answers_sealed: sealAnswers(box, id, {}),
            applicant_sealed: null,
            case_answers: JSON.stringify(body.caseAnswers ?? {}),
            result_channel: 'electronic',
            consent: null,
            created_at: now,
            updated_at: now,
            submitted_at: null,
            accepted_at: null,
            due_at: null,
            paused_at: null,
            paused_due_state: null,
            payment: null,
            result: null,
            draft_expires_at: new Date(now.getTime() + draftKept),
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        return view(tx, row, me(), now)
      })
    },
    async 'GET /dossiers'({ query }, { me, now }) {
      return pageOfDossiers(services, catalogue, { owner: me().personId }, query, now)
    },
    async 'GET /staff/dossiers'({ query }, { me, now }) {
      return pageOfDossiers(services, catalogue, { unit: me().unitId ?? '', status: query.status }, query, now)
    },
    async 'GET /dossiers/{id}'({ params }, { me, now }) {
      return view(db, await readDossier(db, params.id, me()), me(), now)
    },
    async 'GET /dossiers/{id}/definition'({ params }, { me }) {
      const row = await readDossier(db, params.id, me())
      const content = await catalogue.version(db, row.procedure_version_id)
      return {
        procedure: catalogue.describe(content, row.procedure_version_id),
        form: await catalogue.form(db, row.form_id, row.form_hash),
      }
    },
    async 'PATCH /dossiers/{id}'({ params, body }, { me, now, effect }) {
      return effect(async (tx) => {
        const row = await lockDossier(tx, params.id, me())
        if (row.status !== 'draft') refuse('TRANSITION_NOT_ALLOWED')
        if (row.revision !== body.revision) refuse('STALE')
        const set = {
          ...(body.answers && { answers_sealed: sealAnswers(box, row.id, body.answers) }),
          ...(body.caseAnswers && { case_answers: JSON.stringify(body.caseAnswers) }),
          ...(body.resultChannel && { result_channel: body.resultChannel }),
          draft_expires_at: new Date(now.getTime() + draftKept),
        }
        return view(tx, await save(tx, row, set, now), me(), now)
      })
    },
    async 'DELETE /dossiers/{id}'({ params }, { me, effect }) {
      const files = await effect(async (tx) => {
        const row = await lockDossier(tx, params.id, me())
        if (row.status !== 'draft') refuse('TRANSITION_NOT_ALLOWED')
        const own = await tx.selectFrom('dossier_file').select('id').where('dossier_id', '=', row.id).execute()
        await tx.deleteFrom('dossier').where('id', '=', row.id).execute()
        return own
      })
      for (const file of files) await blobs.delete(file.id)
      return undefined
    },
    async 'POST /dossiers/{id}/transitions'({ params, body }, { me, now, effect }) {
      return effect((tx) => move(tx, params.id, body, me(), now))
    },
    async 'DELETE /dossiers/{id}/files/{fileId}'({ params }, { me, effect }) {
      await effect(async (tx) => {
        const row = await lockDossier(tx, params.id, me())
        const file = await tx
          .selectFrom('dossier_file')
          .select(['id', 'state'])
          .where('id', '=', params.fileId)
          .where('dossier_id', '=', row.id)
          .executeTakeFirst()
        if (!file) return refuse('NOT_FOUND')
        if (file.state !== 'draft') refuse('TRANSITION_NOT_ALLOWED')
        await tx.deleteFrom('dossier_file').where('id', '=', file.id).execute()
      })
      await blobs.delete(params.fileId)
      return undefined
    },
    async 'GET /dossiers/{id}/files/{fileId}'({ params }, { me }) {
      return answerFile(await fileOf(params.id, params.fileId, me()))
    },
    async 'POST /dossiers/{id}/files/{fileId}/links'({ params }, { me, now }) {
      const file = await fileOf(params.id, params.fileId, me())
      const secret = newSecret()
      const expiresAt = new Date(now.getTime() + linkLasts)
      await db
        .insertInto('file_link')
        .values({ secret_hash: hashOf(secret), file_id: file.id, expires_at: expiresAt, used_at: null })
        .execute()
      return { path: `/links/${secret}`, expiresAt: expiresAt.toISOString() }
    },
    async 'GET /links/{secret}'({ params }, { now }) {
      // Used up in the same statement that finds it: of two openers one gets the file.
      const link = await db
        .updateTable('file_link')
        .set({ used_at: now })
        .where('secret_hash', '=', hashOf(params.secret))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .returning('file_id')
        .executeTakeFirst()
      if (!link) return refuse('NOT_FOUND')
      return answerFile(
        await db.selectFrom('dossier_file').selectAll().where('id', '=', link.file_id).executeTakeFirstOrThrow(),
      )
    },
  }
}
