import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actions, statuses, type Action, type Status } from '../../contract/schemas/dossier.ts'
import type { Role } from '../../contract/schemas/locality.ts'
import { actionsFor, next, type State } from '../../server/modules/dossiers/matrix.ts'
import { twoPagePdf } from '../support/fixture-files.ts'
import { move, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { upload } from '../support/uploading.ts'

/** The matrix of the one-stop rules as a table of our own, to hold the code's table against: from, action, role, to. */
const allowed: [Status, Action, Role, Status][] = [
  ['draft', 'submit', 'resident', 'submitted'],
  ['draft', 'take-in', 'one-stop', 'submitted'],
  ['submitted', 'cancel', 'resident', 'withdrawn'],
  ['submitted', 'accept', 'one-stop', 'accepted'],
  ['submitted', 'request-supplement', 'one-stop', 'supplement'],
  ['submitted', 'request-supplement', 'leader', 'supplement'],
  ['accepted', 'request-supplement', 'leader', 'supplement'],
  ['processing', 'request-supplement', 'leader', 'supplement'],
  ['submitted', 'refuse', 'one-stop', 'refused'],
  ['accepted', 'start', 'one-stop', 'processing'],
  ['accepted', 'start', 'specialist', 'processing'],
  ['accepted', 'request-supplement', 'one-stop', 'supplement'],
  ['accepted', 'request-supplement', 'specialist', 'supplement'],
  ['processing', 'request-supplement', 'one-stop', 'supplement'],
  ['processing', 'request-supplement', 'specialist', 'supplement'],
  ['accepted', 'request-payment', 'specialist', 'payment'],
  ['processing', 'request-payment', 'specialist', 'payment'],
  ['payment', 'confirm-payment', 'one-stop', 'processing'],
  ['processing', 'extend', 'specialist', 'processing'],
  ['accepted', 'stop', 'leader', 'stopped'],
  ['processing', 'stop', 'leader', 'stopped'],
  ['stopped', 'reopen', 'leader', 'processing'],
  ['accepted', 'request-withdrawal', 'resident', 'accepted'],
  ['processing', 'request-withdrawal', 'resident', 'processing'],
  ['supplement', 'request-withdrawal', 'resident', 'supplement'],
  ['payment', 'request-withdrawal', 'resident', 'payment'],
  ['submitted', 'choose-delivery', 'resident', 'submitted'],
  ['accepted', 'choose-delivery', 'resident', 'accepted'],
  ['processing', 'choose-delivery', 'resident', 'processing'],
  ['supplement', 'choose-delivery', 'resident', 'supplement'],
  ['payment', 'choose-delivery', 'resident', 'payment'],
  ['processing', 'finish', 'leader', 'finished'],
  ['finished', 'hand-over', 'one-stop', 'returned'],
  ['supplement', 'stop', 'one-stop', 'stopped'],
]
const roles: Role[] = ['resident', 'one-stop', 'specialist', 'leader', 'auditor']
const plain = (status: Status): State => ({
  status,
  resumeStatus: 'accepted',
  waitingFor: null,
  withdrawalAsked: false,
  dueState: 'computed',
})

describe('the status matrix', () => {
  it('allows these steps and no other, cell by cell', () => {
    const found = statuses.flatMap((from) =>
      actions.flatMap((action) =>
        roles.flatMap((role) => {
          const step = next(action, plain(from), role)
          return 'to' in step ? [[from, action, role, step.to].join(' ')] : []
        }),
      ),
    )
    expect(found.sort()).toEqual(allowed.map((cell) => cell.join(' ')).sort())
  })

  it.each([
    [
      'a supplement goes back to where it came from',
      { resumeStatus: 'submitted', waitingFor: 'supplement-check' },
      'confirm-supplement',
      'one-stop',
      'submitted',
    ],
    [
      '… or to the specialist',
      { resumeStatus: 'processing', waitingFor: 'supplement-check' },
      'confirm-supplement',
      'one-stop',
      'processing',
    ],
    [
      'it is not confirmed before it came',
      { resumeStatus: 'processing', waitingFor: 'supplement' },
      'confirm-supplement',
      'one-stop',
      'state',
    ],
    [
      'it may be asked for once more',
      { resumeStatus: 'submitted', waitingFor: 'supplement-check' },
      'request-supplement',
      'one-stop',
      'supplement',
    ],
    [
      'overdue before acceptance: refused',
      { resumeStatus: 'submitted', waitingFor: 'supplement' },
      'refuse',
      'one-stop',
      'refused',
    ],
    [
      'overdue after acceptance: stopped',
      { resumeStatus: 'accepted', waitingFor: 'supplement' },
      'stop',
      'one-stop',
      'stopped',
    ],
    ['… and not refused', { resumeStatus: 'accepted', waitingFor: 'supplement' }, 'refuse', 'one-stop', 'state'],
    [
      'the resident sends what was asked',
      { resumeStatus: 'accepted', waitingFor: 'supplement' },
      'supply',
      'resident',
      'supplement',
    ],
    [
      'a clerk does not send for them',
      { resumeStatus: 'accepted', waitingFor: 'supplement' },
      'supply',
      'one-stop',
      'role',
    ],
    [
      'a withdrawal is confirmed once asked',
      { withdrawalAsked: true, waitingFor: 'supplement' },
      'confirm-withdrawal',
      'one-stop',
      'withdrawn',
    ],
    ['… and not before', {}, 'confirm-withdrawal', 'one-stop', 'state'],
  ] as const)('%s', (_name, state, action, role, outcome) => {
    const step = next(action, { ...plain('supplement'), ...state }, role)
    expect('to' in step ? step.to : step.refusedFor).toBe(outcome)
  })

  it('an ended dossier can do nothing more', () => {
    for (const status of ['refused', 'withdrawn', 'returned'] as const)
      for (const role of roles) expect(actionsFor(plain(status), role)).toEqual([])
  })
})

describe('the other ways a dossier goes', () => {
  let server: TestServer
  let resident: Caller, clerk: Caller, specialist: Caller, leader: Caller
  beforeAll(async () => {
    server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
    const as = (role: Role) => server.as(server.sampleOf(role))
    ;[resident, clerk, specialist, leader] = [
      await as('resident'),
      await as('one-stop'),
      await as('specialist'),
      await as('leader'),
    ]
  })
  afterAll(() => server.close())

  it('cancelled by the resident before acceptance', async () => {
    const { id } = await submitted(server, resident)
    expect((await move(resident, id, { action: 'cancel' })).body).toMatchObject({
      status: 'withdrawn',
      statusCode: 7,
      officialCode: null,
      turn: 'nobody',
    })
  })

  it('refused with a reason and paper 03', async () => {
    const { id } = await submitted(server, resident)
    const { body } = await move(clerk, id, {
      action: 'refuse',
      reason: 'Không thuộc thẩm quyền',
      legalGround: 'Điều 1',
    })
    expect(body).toMatchObject({
      status: 'refused',
      officialCode: null,
      papers: [{ form: '03', reason: 'Không thuộc thẩm quyền' }],
    })
    expect(body.events.at(-1)).toMatchObject({
      reason: 'Không thuộc thẩm quyền',
      legalGround: 'Điều 1',
      paperNumber: body.papers[0]?.number,
    })
  })

  it('not refused without a reason', async () => {
    const { id } = await submitted(server, resident)
    for (const reason of ['', '   '])
      expect((await move(clerk, id, { action: 'refuse', reason })).problem.code).toBe('INVALID')
  })

  it('paid for, late with an apology, stopped and reopened, withdrawn', async () => {
    const { id } = await submitted(server, resident)
    await move(clerk, id, { action: 'accept' })
    const asked = await move(specialist, id, { action: 'request-payment', amount: 8000, basis: 'Lệ phí bản sao' })
    expect(asked.body).toMatchObject({
      status: 'payment',
      turn: 'resident',
      dueState: 'paused',
      payment: { amount: 8000, paid: false },
    })
    const paid = await move(clerk, id, { action: 'confirm-payment', receiptNumber: 'BL-1' })
    expect(paid.body).toMatchObject({
      status: 'processing',
      dueState: 'computed',
      payment: { paid: true, receiptNumber: 'BL-1' },
    })
    const later = await move(specialist, id, {
      action: 'extend',
      dueAt: '2026-11-27T10:00:00.000Z',
      reason: 'Phải xác minh thêm',
    })
    expect(later.body).toMatchObject({ dueAt: '2026-11-27T10:00:00.000Z', dueState: 'entered' })
    const stopped = await move(leader, id, { action: 'stop', reason: 'Chờ cơ quan khác' })
    expect(stopped.body).toMatchObject({ status: 'stopped', statusCode: 8, turn: 'nobody' })
    expect((await move(leader, id, { action: 'reopen', reason: 'Đã có trả lời' })).body.status).toBe('processing')
    expect((await move(resident, id, { action: 'request-withdrawal' })).body).toMatchObject({
      status: 'processing',
      waitingFor: 'withdrawal-check',
    })
    const gone = await move(clerk, id, { action: 'confirm-withdrawal' })
    expect(gone.body).toMatchObject({
      status: 'withdrawn',
    })
    expect(gone.body.papers.map(({ form }) => form).sort()).toEqual(['01', '04', '05', '06', 'withdrawal'])
  })

  it('is not signed without its result file', async () => {
    const { id } = await submitted(server, resident)
    await move(clerk, id, { action: 'accept' })
    await move(clerk, id, { action: 'start' })
    const forged = await move(leader, id, {
      action: 'finish',
      documentNumber: '1/X',
      resultFileId: crypto.randomUUID(),
    })
    expect(forged.problem.code).toBe('DOCUMENTS_MISSING')
    await expect(upload(specialist, { dossier: id, requirement: 'result' }, await twoPagePdf())).rejects.toThrow(
      'FORBIDDEN',
    )
  })

  it('two clerks at once: one accepts, the other is told that the state is old', async () => {
    const { id, revision } = await submitted(server, resident)
    const accept = () =>
      clerk.call('POST /dossiers/{id}/transitions', { params: { id }, body: { action: 'accept', revision } })
    const replies = await Promise.all([accept(), accept(), accept()])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409])
    expect((await clerk.call('GET /dossiers/{id}', { params: { id } })).body.papers).toMatchObject([
      { form: '01' },
      { form: '06' },
    ])
  })

  it('official codes of one day are never given twice', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await submitted(server, resident)).id))
    const codes = await Promise.all(
      ids.map(async (id) => (await move(clerk, id, { action: 'accept' })).body.officialCode),
    )
    expect(new Set(codes).size).toBe(6)
  })
})
