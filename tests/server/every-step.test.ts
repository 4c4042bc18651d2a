import { afterAll, beforeAll, expect, it } from 'vitest'
import { paperForms, type Dossier } from '../../contract/schemas/dossier.ts'
import type { Role } from '../../contract/schemas/locality.ts'
import { matrix } from '../../server/modules/dossiers/matrix.ts'
import { book, slotAt } from '../support/appointments.ts'
import { twoPagePdf } from '../support/fixture-files.ts'
import { pdfText } from '../support/pdf-text.ts'
import { fullDraft, move, submitted, type Step } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { upload } from '../support/uploading.ts'

type Actor = Extract<Role, 'resident' | 'one-stop' | 'specialist' | 'leader'>
type Done = [by: Actor, step: Step]

const reason = 'Lý do của bước này'
const phone = 'requester.phone'
/** Asked of one answer: what is handed in again needs no upload. */
const ask: Step = { action: 'request-supplement', items: [], fields: [{ fieldId: phone, reason }] }
const override: Step = { ...ask, override: 'Số vừa sửa vẫn không gọi được' }
const supply: Done = ['resident', { action: 'supply', documents: [], answers: { [phone]: '0987654321' } }]
const confirm: Done = ['one-stop', { action: 'confirm-supplement' }]
const accept: Done = ['one-stop', { action: 'accept' }]
const start: Done = ['one-stop', { action: 'start' }]
const fee: Done = ['specialist', { action: 'request-payment', amount: 8000, basis: 'Lệ phí bản sao' }]
const paid: Done = ['one-stop', { action: 'confirm-payment', receiptNumber: 'BL-1' }]
const stop: Step = { action: 'stop', reason, legalGround: 'Điều 1' }
const refuse: Done = ['one-stop', { action: 'refuse', reason, legalGround: 'Điều 1' }]
const withdraw: Done[] = [
  ['resident', { action: 'request-withdrawal', reason }],
  ['one-stop', { action: 'confirm-withdrawal' }],
]
const elsewhere: Done = ['resident', { action: 'choose-delivery', resultChannel: 'counter' }]
const extend: Done = ['specialist', { action: 'extend', dueAt: '2026-11-27T10:00:00.000Z', reason }]
const byHand: Done = ['one-stop', { action: 'enter-due-date', dueAt: '2027-01-05T10:00:00.000Z', reason }]

/** What happens to one dossier after the other, after it was sent. */
const lives: Done[][] = [
  [
    elsewhere,
    ...([['one-stop', ask], elsewhere, supply, ['one-stop', ask], supply, ['leader', ask], supply] satisfies Done[]),
    ...([confirm, accept, elsewhere, ['specialist', { action: 'start' }], elsewhere, fee, elsewhere] satisfies Done[]),
    ...([paid, extend, ['leader', stop], ['leader', { action: 'reopen', reason }]] satisfies Done[]),
    ['leader', { action: 'finish', documentNumber: '1/X', resultFileId: 'the result' }],
    ['one-stop', { action: 'hand-over', via: 'Trả tại quầy' }],
  ],
  [['resident', { action: 'cancel', reason }]],
  [refuse],
  [['leader', ask], refuse],
  [accept, ['specialist', ask], supply, confirm, ['leader', override], ...withdraw],
  [accept, ['one-stop', ask], ['one-stop', stop]],
  [accept, ['leader', ask], supply, confirm, fee, ...withdraw],
  [accept, ['leader', stop]],
  [accept, ...withdraw],
  [accept, start, ['specialist', ask], supply, confirm, ['leader', override], supply, confirm, ...withdraw],
  [accept, start, ['one-stop', ask]],
]
/** Accepted too late in the year to be due in it, and the calendar of the next one is missing. */
const livesWithoutCalendar: Done[][] = [
  [accept, byHand],
  [accept, start, byHand],
]

/** Each cell of the matrix; a supplement goes back to each of the three states that it may come from. */
const cells = matrix.flatMap(({ action, from, by, to }) =>
  from.flatMap((status) =>
    by.flatMap((role) =>
      (to === 'resume' ? ['submitted', 'accepted', 'processing'] : [to === 'stay' ? status : to]).map(
        (after) => `${status}: ${action} by ${role} -> ${after}`,
      ),
    ),
  ),
)

let server: TestServer
let people: { [A in Actor]: Caller }
const dossiers: Dossier[] = []
async function signIn() {
  const as = (role: Role) => server.as(server.sampleOf(role))
  people = {
    resident: await as('resident'),
    'one-stop': await as('one-stop'),
    specialist: await as('specialist'),
    leader: await as('leader'),
  }
}
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  await signIn()
  for (const life of lives) await live(life)
  await broughtToTheDesk()
  server.clock.set('2026-12-31T09:00:00Z')
  await signIn()
  for (const life of livesWithoutCalendar) await live(life)
})
afterAll(() => server.close())

async function live(life: Done[]) {
  const { id } = await submitted(server, people.resident)
  for (const [by, step] of life) {
    const told = step.action === 'finish' ? { ...step, resultFileId: await signedResult(id) } : step
    const reply = await move(people[by], id, told)
    expect(reply.status, `${step.action} by ${by}: ${reply.problem.code} ${JSON.stringify(life)}`).toBe(200)
  }
  dossiers.push((await people.resident.call('GET /dossiers/{id}', { params: { id } })).body)
}

/** The one step that is taken from an appointment: of a draft the desk knows nothing otherwise. */
async function broughtToTheDesk() {
  const { dossier } = await fullDraft(server, people.resident)
  const { id } = await book(people.resident, (await slotAt(server, '2026-11-27', '08:00')).id, {
    dossierId: dossier.id,
  })
  const body = { revision: dossier.revision, confirmedAtDesk: true as const }
  const reply = await people['one-stop'].call('POST /staff/appointments/{id}/take-in', { params: { id }, body })
  expect(reply.status, reply.problem.code).toBe(200)
  dossiers.push(reply.body)
}

const signedResult = async (id: string) =>
  (await upload(people.leader, { dossier: id, requirement: 'result' }, await twoPagePdf())).id

it('every step of the status matrix is taken once on a real dossier, and no other', () => {
  const taken = dossiers.flatMap(({ events }) =>
    events.map(({ from, action, by, to }) => `${from}: ${action} by ${by.role} -> ${to}`),
  )
  expect([...new Set(taken)].sort()).toEqual([...new Set(cells)].sort())
})

it('every step that gives a paper names it, and says why where a reason is due', () => {
  const withPaper = { accept: '01', 'request-supplement': '02', refuse: '03', extend: '04', stop: '05' } as const
  const own = { cancel: 'RUT', 'confirm-withdrawal': 'RUT' } as const
  const forms: { [action: string]: string } = { ...withPaper, ...own }
  for (const { events, papers } of dossiers)
    for (const { action, paperNumber, reason: why, legalGround } of events) {
      expect(paperNumber?.split('/').pop()?.split('-')[0], action).toBe(forms[action])
      if (paperNumber) expect(papers.map(({ number }) => number)).toContain(paperNumber)
      if (action === 'cancel') expect(why).toBe(reason)
      if (action === 'refuse' || action === 'stop') expect([why, legalGround]).toEqual([reason, 'Điều 1'])
    }
})

/** What the reader of each paper has to find on it. */
const says: { [F in (typeof paperForms)[number]]: string[] } = {
  '01': ['Giấy tiếp nhận hồ sơ và hẹn trả kết quả', 'Giấy chứng sinh', 'Thời gian trả kết quả'],
  '02': ['Phiếu yêu cầu bổ sung', reason, 'đã đạt'],
  '03': ['Phiếu từ chối', reason, 'Điều 1', 'bản chính vẫn ở bạn'],
  '04': ['Phiếu xin lỗi', '17:00 ngày 27/11/2026', reason],
  '05': ['Thông báo dừng giải quyết hồ sơ', reason, 'Điều 1'],
  '06': ['Phiếu kiểm soát quá trình giải quyết hồ sơ', 'Tiếp nhận'],
  withdrawal: ['Giấy xác nhận rút hồ sơ', reason, 'Giấy chứng sinh', 'bản chính vẫn ở bạn', 'không thuộc các mẫu'],
}

it.each(paperForms)('paper %s opens as a PDF that reads without Vietnamese fonts', async (form) => {
  const dossier = dossiers.find(({ papers }) => papers.some((one) => one.form === form))
  const number = dossier?.papers
    .find((one) => one.form === form)
    ?.number.split('/')
    .pop()
  const text = await opened(people.resident, `/dossiers/${dossier?.id}/papers/${number}`)
  for (const words of says[form]) expect(text).toContain(words)
})

it('a withdrawal says what becomes of a fee that was paid, and of one that was not', async () => {
  const textOf = async (isPaid: boolean) => {
    const { id } = await submitted(server, people.resident)
    await move(people['one-stop'], id, { action: 'accept' })
    for (const [by, step] of isPaid ? [fee, paid, ...withdraw] : withdraw) await move(people[by], id, step)
    return opened(people.resident, `/dossiers/${id}/papers/RUT-1`)
  }
  expect(await textOf(true)).toContain('đã nộp theo biên lai BL-1')
  expect(await textOf(false)).toContain('không có tiền phải hoàn')
})

it('the receipt and the register, form 07, open the same way', async () => {
  expect(await opened(people.resident, `/dossiers/${dossiers[0]?.id}/receipt`)).toContain('Biên nhận')
  const register = await opened(people['one-stop'], '/staff/register?from=2026-11-25&to=2026-11-25')
  expect(register).toContain('Sổ theo dõi hồ sơ')
  for (const { code, submittedAt } of dossiers)
    if (submittedAt?.startsWith('2026-11-25')) expect(register.replace(/ /g, '')).toContain(code.replace(/ /g, ''))
})

async function opened(caller: Caller, path: string): Promise<string> {
  const { statusCode, rawPayload } = await caller.inject({ method: 'GET', url: `/api/v1${path}` })
  expect(statusCode, path).toBe(200)
  expect(rawPayload.includes('/FontFile2') && rawPayload.includes('BeVietnamPro'), 'embedded font').toBe(true)
  return pdfText(rawPayload)
}
