import { groupOfField } from '../../../contract/rules/appointments/group-of-field.ts'
import { neededDocuments } from '../../../contract/rules/forms/requirements.ts'
import type { CaseAnswers } from '../../../contract/rules/forms/definition.ts'
import type { NewAppointment } from '../../../contract/schemas/appointment.ts'
import type { UnitCalendar } from '../../../contract/schemas/appointment-calendar.ts'
import type { Tx } from '../../db/engine.ts'
import { refuse } from '../../http/refusal.ts'
import type { Catalogue } from '../procedures/catalogue.ts'

/** What an appointment is about: a procedure as it is now, or a dossier with its own version of it; or nothing yet. */
export type Subject = {
  procedureCode: string | null
  versionId: string | null
  dossierId: string | null
  caseAnswers: CaseAnswers
  papersReady: string[]
}

/** `versionId` is that of the procedure, looked up before the transaction began. */
export type AskedSubject = Pick<NewAppointment, 'procedureCode' | 'dossierId' | 'caseAnswers' | 'papersReady'> & {
  versionId: string | null
}
type Where = { personId: string | null; unitId: string; groupId: string; calendar: UnitCalendar }

/** Checks that the counter serves the matter; a paper that the procedure does not know is left out. */
export async function subjectOf(tx: Tx, catalogue: Catalogue, asked: AskedSubject, where: Where): Promise<Subject> {
  const about = asked.dossierId ? await ofDossier(tx, asked.dossierId, where) : ofProcedure(asked)
  if (!about.versionId) return { ...about, papersReady: [] }
  const procedure = await catalogue.version(tx, about.versionId)
  if (groupOfField(where.calendar.groups, procedure.fieldId)?.id !== where.groupId)
    refuse('INVALID', { fields: [{ path: 'procedureCode', keyword: 'counter' }] })
  const known = new Set(neededDocuments(procedure.documents, about.caseAnswers).map((one) => one.id))
  return { ...about, papersReady: [...new Set(asked.papersReady ?? [])].filter((id) => known.has(id)) }
}

type About = Omit<Subject, 'papersReady'>

async function ofDossier(tx: Tx, id: string, { personId, unitId }: Where): Promise<About> {
  const row = await tx
    .selectFrom('dossier')
    .select(['procedure_code', 'procedure_version_id', 'case_answers'])
    .where('id', '=', id)
    .where('owner_id', '=', personId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (!row) return refuse('NOT_FOUND')
  return {
    procedureCode: row.procedure_code,
    versionId: row.procedure_version_id,
    dossierId: id,
    caseAnswers: row.case_answers,
  }
}

const ofProcedure = ({ procedureCode, versionId, caseAnswers = {} }: AskedSubject): About => ({
  procedureCode: procedureCode ?? null,
  versionId,
  dossierId: null,
  caseAnswers,
})

/** The version of a procedure as it is now. Asked before a transaction: the embedded database has one connection. */
export async function versionOf(catalogue: Catalogue, procedureCode: string | undefined): Promise<string | null> {
  if (procedureCode === undefined) return null
  return ((await catalogue.current(procedureCode)) ?? refuse('NOT_FOUND')).versionId
}
