import type { Answers } from '../../../../contract/rules/forms/definition.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import type { DossierScenario } from '../../../../contract/rules/demo/scenarios.ts'
import type { PlayedScenario } from '../../../../contract/schemas/scenario.ts'
import type { Transition } from '../../../../contract/schemas/transition.ts'
import { refuse } from '../../../http/refusal.ts'
import { sampleAnswers } from './sample-answers.ts'
import { samplePaper } from './sample-paper.ts'
import type { Actor, Stage } from './stage.ts'

type Played = Omit<PlayedScenario, 'name'>

const procedures = { birth: '1.001193', marital: '1.004873', planning: '1.014159' }
const birthAnswers: Answers = {
  'child.fullName': 'Nguyễn Minh Mẫu',
  'father.fullName': 'Trần Văn Mẫu',
  'mother.fullName': 'Nguyễn Thị Mẫu',
}
const dayMs = 86_400_000

/** Each begins with the person who has it on the screen, and ends where the demonstration begins. */
export const dossierScenarios: Record<DossierScenario, (stage: Stage) => Promise<Played>> = {
  'birth-begun': async (stage) => {
    const dossier = await begun(stage, procedures.birth, birthAnswers)
    return { person: resident(stage), path: `/ho-so/${dossier.id}/khai`, dossierId: dossier.id }
  },
  'birth-sent': async (stage) => seenByResident(stage, await sent(stage, procedures.birth, birthAnswers)),
  'birth-asked-again': async (stage) => seenByResident(stage, await askedAgain(stage)),
  async 'birth-late'(stage) {
    const dossier = await accepted(stage, procedures.birth, birthAnswers)
    const dueAt = new Date(stage.now.getTime() - 2 * dayMs)
    // Only time can make a dossier late: its dates are put back, everything else goes the usual way.
    await stage.services.db.updateTable('dossier').set({ due_at: dueAt }).where('id', '=', dossier.id).execute()
    const specialist = await stage.as(staff(stage, 'specialist'))
    await act(specialist, dossier.id, { action: 'start' })
    const sorry = { reason: 'Chờ cơ quan khác trả lời xác minh', dueAt: inDays(stage, 3) }
    await act(specialist, dossier.id, { action: 'extend', ...sorry })
    return seenByResident(stage, dossier)
  },
  async 'birth-refused'(stage) {
    const dossier = await sent(stage, procedures.birth, birthAnswers)
    const reason = 'Trẻ đã được đăng ký khai sinh ở nơi khác'
    await act(await stage.as(staff(stage, 'one-stop')), dossier.id, { action: 'refuse', reason })
    return seenByResident(stage, dossier)
  },
  async 'marital-fee'(stage) {
    const dossier = await accepted(stage, procedures.marital)
    const asked = { amount: 15_000, basis: 'Mức mẫu, để trình diễn' }
    await act(await stage.as(staff(stage, 'specialist')), dossier.id, { action: 'request-payment', ...asked })
    return seenByResident(stage, dossier)
  },
  async 'marital-finished'(stage) {
    const dossier = await accepted(stage, procedures.marital)
    await act(await stage.as(staff(stage, 'specialist')), dossier.id, { action: 'start' })
    const leader = await stage.as(staff(stage, 'leader'))
    const paper = await leader.send(dossier.id, 'result', await samplePaper('Giấy xác nhận tình trạng hôn nhân'))
    await act(leader, dossier.id, { action: 'finish', documentNumber: '01/MẪU', resultFileId: paper.id })
    return seenByResident(stage, dossier)
  },
  'planning-sent': async (stage) => seenByResident(stage, await sent(stage, procedures.planning)),
  async 'desk-new'(stage) {
    const dossier = await sent(stage, procedures.birth, birthAnswers)
    return { person: staff(stage, 'one-stop'), path: `/can-bo/${dossier.id}`, dossierId: dossier.id }
  },
  async 'desk-supplied'(stage) {
    const dossier = await askedAgain(stage)
    const me = await stage.as(resident(stage))
    const again = dossier.documents.find(({ askedAgain: asked }) => asked)
    if (!again) return refuse('NOT_FOUND')
    const paper = await me.send(dossier.id, again.requirementId, await samplePaper(again.name))
    const documents = [{ requirementId: again.requirementId, files: [paper] }]
    await act(me, dossier.id, { action: 'supply', documents })
    return { person: staff(stage, 'one-stop'), path: `/can-bo/${dossier.id}`, dossierId: dossier.id }
  },
  async 'counter-visit'(stage) {
    const clerk = await stage.as(staff(stage, 'one-stop'))
    const { visit } = await clerk.call('POST /visits', { body: { card: sampleCard, agreed: true, takeOver: true } })
    const params = { id: visit?.id ?? refuse('NOT_FOUND') }
    const body = { procedureCode: procedures.birth, unitId: homeUnitOf(stage) }
    const dossier = await clerk.call('POST /visits/{id}/dossiers', { params, body })
    return { person: staff(stage, 'one-stop'), path: '/quay/giup', dossierId: dossier.id }
  },
}

/** Of nobody: serial numbers of 000001 and the like belong to no person that we know of. */
const sampleCard = { number: '077190000001', fullName: 'Nguyễn Thị Mẫu' }

const sampleOf = ({ services }: Stage, role: string) => {
  const people = services.locality.samplePeople
  const unitId = people.find((one) => one.role === 'one-stop')?.unitId
  return (
    people.find((one) => one.role === role && (role === 'resident' || one.unitId === unitId)) ?? refuse('NOT_FOUND')
  )
}
const resident = (stage: Stage) => sampleOf(stage, 'resident').id
const staff = (stage: Stage, role: 'one-stop' | 'specialist' | 'leader') => sampleOf(stage, role).id
const homeUnitOf = (stage: Stage) => sampleOf(stage, 'one-stop').unitId ?? refuse('NOT_FOUND')
const inDays = ({ now }: Stage, days: number) => new Date(now.getTime() + days * dayMs).toISOString()

const seenByResident = (stage: Stage, { id }: Dossier): Played => ({
  person: resident(stage),
  path: `/ho-so/${id}`,
  dossierId: id,
})

async function begun(stage: Stage, procedureCode: string, chosen: Answers = {}): Promise<Dossier> {
  const me = await stage.as(resident(stage))
  const unitId = homeUnitOf(stage)
  const { id } = await me.call('POST /dossiers', { body: { procedureCode, unitId } })
  const params = { id }
  const { form } = await me.call('GET /dossiers/{id}/definition', { params })
  if (form)
    await me.call('PATCH /dossiers/{id}', { params, body: { revision: 0, answers: sampleAnswers(form, chosen) } })
  return me.call('GET /dossiers/{id}', { params })
}

async function sent(stage: Stage, procedureCode: string, chosen?: Answers): Promise<Dossier> {
  const draft = await begun(stage, procedureCode, chosen)
  const me = await stage.as(resident(stage))
  const documents = []
  for (const { requirementId, name } of draft.documents.filter(({ required }) => required))
    documents.push({ requirementId, files: [await me.send(draft.id, requirementId, await samplePaper(name))] })
  const { consents = [] } = await me.call('GET /dossiers/{id}/definition', { params: { id: draft.id } })
  const agreed = consents.map(({ purpose, version }) => ({ purpose, version }))
  return act(me, draft.id, {
    action: 'submit',
    documents,
    consent: { textVersion: agreed[0]?.version ?? '', agreed: true },
    consents: agreed,
    truthful: true,
  })
}

async function accepted(stage: Stage, procedureCode: string, chosen?: Answers): Promise<Dossier> {
  const { id } = await sent(stage, procedureCode, chosen)
  const clerk = await stage.as(staff(stage, 'one-stop'))
  const dossier = await act(clerk, id, { action: 'accept' })
  if (dossier.dueAt !== null) return dossier
  const entered = { dueAt: inDays(stage, 5), reason: 'Nguồn không nói rõ thời hạn, cán bộ hẹn ngày' }
  return act(clerk, id, { action: 'enter-due-date', ...entered })
}

async function askedAgain(stage: Stage): Promise<Dossier> {
  const { id, documents } = await accepted(stage, procedures.birth, birthAnswers)
  const wrong = documents.find(({ required }) => required)?.requirementId ?? refuse('NOT_FOUND')
  const items = [{ requirementId: wrong, reason: 'Ảnh mờ, không đọc được số và ngày' }]
  return act(await stage.as(staff(stage, 'one-stop')), id, { action: 'request-supplement', items })
}

type Step = Transition extends infer T ? (T extends { revision: number } ? Omit<T, 'revision'> : never) : never

/** One step at the revision that the server shows now. */
async function act(actor: Actor, id: string, step: Step): Promise<Dossier> {
  const params = { id }
  const { revision } = await actor.call('GET /dossiers/{id}', { params })
  return actor.call('POST /dossiers/{id}/transitions', { params, body: { ...step, revision } as Transition })
}
