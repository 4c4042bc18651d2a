import type { Answers } from '../../contract/rules/forms/definition.ts'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import type { Transition } from '../../contract/schemas/transition.ts'
import { sampleAnswers } from '../../server/modules/sandbox/scenarios/sample-answers.ts'
import { smallJpeg, type FileToSend } from './fixture-files.ts'
import type { Caller, TestServer } from './test-server.ts'
import { upload, type Uploaded } from './uploading.ts'

export const birth = '1.001193'
/** `begun` is filled in instead of a new draft. */
type Given = {
  begun?: Dossier
  code?: string
  answers?: Answers
  file?: (requirementId: string) => Promise<FileToSend>
}
export type Sent = { requirementId: string; files: Uploaded[] }[]
/** Leaves the revision out: `move` puts in the one that the server shows. */
export type Step = Transition extends infer T ? (T extends { revision: number } ? Omit<T, 'revision'> : never) : never

/** The unit for which the first sample clerk works. */
export function homeUnit(server: TestServer): string {
  const clerk = server.services.locality.samplePeople.find((one) => one.role === 'one-stop')
  if (!clerk?.unitId) throw new Error('The sample clerk has no unit')
  return clerk.unitId
}

export async function beginDraft(server: TestServer, resident: Caller, code = birth): Promise<Dossier> {
  const begun = await resident.call('POST /dossiers', { body: { procedureCode: code, unitId: homeUnit(server) } })
  if (begun.status !== 201) throw new Error(begun.problem.code)
  return begun.body
}

/** A draft with good answers and one photo for each needed paper. */
export async function fullDraft(
  server: TestServer,
  resident: Caller,
  { begun: given, code, answers, file }: Given = {},
): Promise<{ dossier: Dossier; sent: Sent }> {
  const begun = given ?? (await beginDraft(server, resident, code))
  const params = { id: begun.id }
  const { form } = (await resident.call('GET /dossiers/{id}/definition', { params })).body
  if (form)
    await resident.call('PATCH /dossiers/{id}', {
      params,
      body: { revision: begun.revision, answers: sampleAnswers(form, answers) },
    })
  const sent: Sent = []
  for (const { requirementId } of begun.documents.filter((one) => one.required)) {
    const photo = await (file ? file(requirementId) : smallJpeg(`${requirementId}.jpg`))
    sent.push({
      requirementId,
      files: [await upload(resident, { dossier: begun.id, requirement: requirementId }, photo)],
    })
  }
  return { dossier: (await resident.call('GET /dossiers/{id}', { params })).body, sent }
}

const words = '2026-11-29'
/** Of a person who says yes to everything, also to what may be left out. */
export const everyPurpose = ['handle-dossier', 'check-identity', 'keep-papers'].map((purpose) => ({
  purpose,
  version: words,
}))

export const submission = (documents: Sent, consents = everyPurpose): Step => ({
  action: 'submit',
  documents,
  consent: { textVersion: words, agreed: true },
  consents,
  truthful: true,
})

/** One step at the revision that the server shows now. */
export async function move(caller: Caller, id: string, step: Step, key?: string) {
  const { revision } = (await caller.call('GET /dossiers/{id}', { params: { id } })).body
  const body = { ...step, revision } as Transition
  return caller.call('POST /dossiers/{id}/transitions', { params: { id }, body }, key === undefined ? {} : { key })
}

export async function submitted(server: TestServer, resident: Caller, given?: Given): Promise<Dossier> {
  const { dossier, sent } = await fullDraft(server, resident, given)
  const reply = await move(resident, dossier.id, submission(sent))
  if (reply.status !== 200)
    throw new Error(`${reply.problem.code} ${JSON.stringify(reply.problem.fields ?? reply.problem.items)}`)
  return reply.body
}
