import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints, routes, type Route } from '../../contract/endpoints.ts'
import type { Access } from '../../contract/endpoint.ts'
import type { Appointment } from '../../contract/schemas/appointment.ts'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { book, slotAt, wednesdayMorning } from '../support/appointments.ts'
import { fullDraft, homeUnit, move, submission, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

const kinds = [
  'anonymous',
  'owner',
  'other resident',
  'staff of the unit',
  'staff of another unit',
  'auditor',
  'editor',
  'administrator',
] as const
type Kind = (typeof kinds)[number]
/** `in`: gets past authorisation (whatever the answer then is); otherwise the problem that keeps the caller out. */
type Cell = 'in' | 'SIGNED_OUT' | 'FORBIDDEN' | 'NOT_FOUND'

/**
 * What each access mark of the contract means for each kind of caller. The auditor reads what the unit has; the editor
 * looks after the catalogue and sees no dossier.
 */
const matrix: { [A in Access]: { [K in Kind]: Cell } } = {
  public: row('in', 'in', 'in', 'in', 'in', 'in', 'in', 'in'),
  sandbox: row('in', 'in', 'in', 'in', 'in', 'in', 'in', 'in'),
  'signed-in': row('SIGNED_OUT', 'in', 'in', 'in', 'in', 'in', 'in', 'in'),
  resident: row('SIGNED_OUT', 'in', 'in', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'),
  staff: row('SIGNED_OUT', 'FORBIDDEN', 'FORBIDDEN', 'in', 'in', 'in', 'FORBIDDEN', 'FORBIDDEN'),
  // Acts on the caller's own unit, whichever that is.
  'unit-clerk': row('SIGNED_OUT', 'FORBIDDEN', 'FORBIDDEN', 'in', 'in', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'),
  'appointment-owner': row(
    'SIGNED_OUT',
    'in',
    'NOT_FOUND',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
  ),
  'appointment-party': row('SIGNED_OUT', 'in', 'NOT_FOUND', 'in', 'NOT_FOUND', 'in', 'FORBIDDEN', 'FORBIDDEN'),
  administrator: row('SIGNED_OUT', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'in'),
  'own-account': row('SIGNED_OUT', 'FORBIDDEN', 'FORBIDDEN', 'in', 'in', 'in', 'in', 'in'),
  editor: row('SIGNED_OUT', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'in', 'FORBIDDEN'),
  'dossier-owner': row(
    'SIGNED_OUT',
    'in',
    'NOT_FOUND',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
  ),
  // As the owner; what a helper may do tests/server/help.test.ts, cell by cell.
  'dossier-applicant': row(
    'SIGNED_OUT',
    'in',
    'NOT_FOUND',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
  ),
  helper: row('SIGNED_OUT', 'in', 'in', 'in', 'in', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'),
  'dossier-party': row('SIGNED_OUT', 'in', 'NOT_FOUND', 'in', 'NOT_FOUND', 'in', 'FORBIDDEN', 'FORBIDDEN'),
}

function row(...cells: [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]): { [K in Kind]: Cell } {
  const [anonymous, owner, other, staff, elsewhere, auditor, editor, administrator] = cells
  return {
    anonymous,
    owner,
    'other resident': other,
    'staff of the unit': staff,
    'staff of another unit': elsewhere,
    auditor,
    editor,
    administrator,
  }
}

let server: TestServer
let callers: { [K in Kind]: Caller }
let dossier: Dossier
/** A second dossier of the same owner, with papers of the office, paid for. */
let accepted: Dossier
let appointment: Appointment

beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
  const [owner, other] = server.services.locality.samplePeople.filter((one) => one.role === 'resident')
  callers = {
    anonymous: server.anonymous,
    owner: await server.as(owner?.id ?? ''),
    'other resident': await server.as(other?.id ?? ''),
    'staff of the unit': await server.as(server.sampleOf('one-stop')),
    'staff of another unit': await server.as(server.sampleOf('one-stop', 'elsewhere')),
    auditor: await server.as(server.sampleOf('auditor')),
    editor: await server.as(server.sampleOf('editor')),
    administrator: await server.as(server.sampleOf('administrator')),
  }
  dossier = await submitted(server, callers.owner)
  const { id } = await submitted(server, callers.owner)
  await move(callers['staff of the unit'], id, { action: 'accept' })
  const specialist = await server.as(server.sampleOf('specialist'))
  await move(specialist, id, { action: 'request-payment', amount: 8000, basis: 'Lệ phí' })
  accepted = (await move(callers['staff of the unit'], id, { action: 'confirm-payment', receiptNumber: '1' })).body
  appointment = await book(callers.owner, (await slotAt(server, '2026-11-27', '08:00')).id)
})
afterAll(() => server.close())

const paymentId = () => accepted.fee.payments[0]?.id ?? ''

/** Enough of a request to get past validation. */
function inputOf(route: Route): never {
  const calendar = server.services.locality.appointments.get(homeUnit(server))
  const fileId = dossier.receipt?.files[0]?.file.id
  const document = { id: dossier.id, requirementId: dossier.receipt?.files[0]?.requirementId ?? '' }
  const grant = { role: 'auditor', unitId: homeUnit(server), validFrom: '2026-11-25', validTo: null }
  const inputs: { [R in Route]?: object } = {
    'POST /sessions': { body: { kind: 'sample', person: 'nobody' } },
    'GET /editor/planning/releases/{release}': { params: { release: 'none' } },
    'POST /editor/planning/releases/{release}/signatures': {
      params: { release: 'none' },
      body: { manifestSha256: '0'.repeat(64) },
    },
    'POST /editor/planning/releases/{release}/publications': {
      params: { release: 'none' },
      body: { manifestSha256: '0'.repeat(64) },
    },
    'POST /staff-setups': { body: { setupCode: 'NO-SUCH-SETUP-CODE' } },
    'POST /staff-setups/finish': { body: { setupCode: 'NO-SUCH-SETUP-CODE', password: 'x', totp: '000000' } },
    'POST /staff-accounts/mine/password': { body: { password: 'x', totp: '000000', newPassword: 'x' } },
    'POST /staff-accounts': { body: { login: 'can-bo-mau', name: 'Cán bộ Mẫu', grant } },
    'PATCH /staff-accounts/{id}': { params: { id: dossier.id }, body: { disabled: true } },
    'POST /staff-accounts/{id}/roles': { params: { id: dossier.id }, body: grant },
    'GET /staff-accounts/{id}': { params: { id: dossier.id } },
    'POST /staff-accounts/{id}/setup-codes': { params: { id: dossier.id } },
    'POST /sessions/current/phone': { body: { accessToken: 'x', code: 'x' } },
    'POST /places/nearest': { body: { from: 'device', latitude: 10.35, longitude: 107.08 } },
    'GET /procedures/{code}': { params: { code: dossier.procedureCode } },
    'GET /procedures/{code}/checklist.pdf': { params: { code: dossier.procedureCode } },
    'GET /editor/procedures/{code}': { params: { code: dossier.procedureCode } },
    'POST /editor/procedures/{code}/reviews': {
      params: { code: 'none' },
      body: { versionId: dossier.id, decision: 'hold', note: 'thử xem' },
    },
    'GET /procedures/{code}/poster': { params: { code: dossier.procedureCode } },
    'GET /fields/{id}/poster': { params: { id: 'ho-tich' } },
    'GET /forms/{id}': { params: { id: 'none' } },
    'GET /forms/{id}/pdf': { params: { id: 'none' } },
    'POST /dossiers': { body: { procedureCode: 'none', unitId: 'none' } },
    'PATCH /dossiers/{id}': { params: { id: dossier.id }, body: { revision: 0 } },
    'POST /dossiers/{id}/consents': {
      params: { id: dossier.id },
      body: { purpose: 'keep-papers', version: 'none', agreed: true },
    },
    'POST /dossiers/{id}/transitions': {
      params: { id: dossier.id },
      body: { action: 'reopen', revision: -0, reason: 'thử xem' },
    },
    'PATCH /dossiers/{id}/documents/{requirementId}/pages': {
      params: document,
      body: {
        pages: [{ fileId: dossier.id, view: { turn: 0, cut: { top: 0, right: 0, bottom: 0, left: 0 } } }],
      },
    },
    'POST /dossiers/{id}/documents/{requirementId}/reuse': { params: document, body: { fileIds: [dossier.id] } },
    'POST /sandbox/scenarios/{name}': { params: { name: 'booked' } },
    'POST /holds': { body: { slotId: dossier.id } },
    'POST /appointments': { body: { holdId: dossier.id } },
    'PATCH /appointments/{id}': { params: { id: appointment.id }, body: { papersReady: [] } },
    'GET /appointments/{id}/slip.pdf': { params: { id: appointment.id }, query: { mm: '58' } },
    'POST /appointments/{id}/move': { params: { id: appointment.id }, body: {} },
    'POST /appointments/{id}/earlier': { params: { id: appointment.id }, body: { wanted: false } },
    'POST /waits': { body: { unitId: 'nowhere', groupId: 'x', day: '2026-11-30', part: 'any' } },
    'DELETE /holds/{id}': { params: { id: dossier.id } },
    'DELETE /waits/{id}': { params: { id: dossier.id } },
    'POST /staff/calendar/preview': { body: { calendar } },
    'PATCH /staff/calendar': { body: { revision: 9, calendar, touched: 'keep' } },
    'GET /staff/appointments': { query: { day: '2026-11-30' } },
    'POST /staff/appointments': { body: { slotId: dossier.id, name: 'Người mẫu' } },
    'GET /dossiers/{id}/papers/{paper}': { params: { id: accepted.id, paper: '01-1' } },
    'POST /dossiers/{id}/papers/{paper}/links': { params: { id: accepted.id, paper: '01-1' } },
    'POST /dossiers/{id}/rating': { params: { id: dossier.id }, body: { stars: 5 } },
    'POST /help-grants': {
      body: { dossierId: dossier.id, kind: 'family', scope: 'follow', notices: 'owner', days: 1 },
    },
    'DELETE /help-grants/{id}': { params: { id: dossier.id } },
    'POST /help-codes': { body: { code: 'none' } },
    'POST /help-codes/accept': { body: { code: 'none' } },
    'POST /visits': { body: { card: { number: '077190000009', fullName: 'Nguyễn Văn Thẻ' }, agreed: true } },
    'GET /visits/{id}': { params: { id: dossier.id } },
    'DELETE /visits/{id}': { params: { id: dossier.id } },
    'POST /visits/{id}/dossiers': { params: { id: dossier.id }, body: { procedureCode: 'none', unitId: 'none' } },
    'POST /visits/{id}/dossiers/{dossierId}': { params: { id: dossier.id, dossierId: dossier.id } },
    'POST /visits/{id}/hand-over': { params: { id: dossier.id } },
    'POST /hand-overs': { body: { code: 'none' } },
    'POST /hand-overs/accept': { body: { code: 'none' } },
    'POST /help-grants/{id}/dossiers': { params: { id: dossier.id }, body: { unitId: 'none' } },
    'POST /dossier-look-ups': { body: { code: 'none', lastFour: '0000' } },
    'GET /staff/register': { query: { from: '2026-11-01', to: '2026-11-25' } },
    'GET /staff/appointments/{id}/files/{fileId}': { params: { id: appointment.id, fileId: dossier.id } },
    'POST /staff/appointments/{id}/take-in': {
      params: { id: appointment.id },
      body: { revision: 0, confirmedAtDesk: true },
    },
    'POST /staff/queue/check-ins': { body: { code: 'LH-XXXX-XXXX' } },
    'POST /staff/queue/walk-ins': { body: { groupId: 'none', hasPriority: false } },
    'POST /staff/queue/counters': { body: { counterName: 'none', isOpen: false } },
    'POST /staff/queue/next': { body: { counterName: 'none' } },
    'POST /staff/queue/tickets/{id}/acts': { params: { id: dossier.id }, body: { action: 'finish', revision: 0 } },
    'GET /staff/queue/stream': { query: { forSeconds: 0 } },
    'GET /units/{unitId}/queue/stream': { params: { unitId: homeUnit(server) }, query: { forSeconds: 0 } },
    'GET /appointments/{id}/place/stream': { params: { id: appointment.id }, query: { forSeconds: 0 } },
    'POST /appointments/{id}/check-in': { params: { id: appointment.id }, body: { code: 'QUAY' } },
    'POST /dossiers/{id}/payments/{paymentId}/checks': { params: { id: accepted.id, paymentId: paymentId() } },
    'GET /dossiers/{id}/payments/{paymentId}/receipt': { params: { id: accepted.id, paymentId: paymentId() } },
    'POST /dossiers/{id}/payments/{paymentId}/receipt/links': { params: { id: accepted.id, paymentId: paymentId() } },
    'POST /staff/dossiers/{id}/payments/{paymentId}/refund': {
      params: { id: accepted.id, paymentId: paymentId() },
      body: { reason: 'thử xem' },
    },
    'POST /payment-callbacks/{provider}': { params: { provider: 'none' }, body: { data: {}, mac: 'x' } },
    'GET /sandbox/payments/{ref}': { params: { ref: 'no-such-charge-no-such-charge' } },
    'POST /sandbox/payments/{ref}/decisions': {
      params: { ref: 'no-such-charge-no-such-charge' },
      body: { decision: 'refuse' },
    },
    'POST /planning/search': { body: { q: '7/76' } },
    'POST /planning/at': { body: { from: 'map', longitude: 107.08, latitude: 10.35 } },
    'POST /planning/corners': {
      body: {
        corners: [
          { x: 1, y: 1 },
          { x: 1, y: 2 },
          { x: 2, y: 2 },
        ],
      },
    },
    'GET /planning/documents/{documentId}': { params: { documentId: 'none' } },
    'GET /planning/tiles/{release}/{set}/{z}/{x}/{y}': {
      params: { release: 'none', set: 'plan', z: '12', x: '1', y: '1' },
    },
    'POST /planning/reports': { body: { releaseId: 'none', reason: 'other', text: 'thử xem' } },
    'GET /links/{secret}': { params: { secret: 'no-such-secret-no-such-secret' } },
  }
  const counter = { unitId: homeUnit(server), groupId: 'ho-tich', day: '2026-11-30' }
  const byFile = route.includes('{fileId}')
    ? { params: { id: dossier.id, fileId } }
    : route.includes('{requirementId}')
      ? { params: document }
      : route.includes('/appointments/{id}')
        ? { params: { id: appointment.id } }
        : route.includes('/dossiers/{id}')
          ? { params: { id: dossier.id } }
          : route.includes('/units/{unitId}')
            ? { params: counter }
            : route.includes('/parcels/{parcelId}')
              ? { params: { parcelId: 'none' } }
              : {}
  return (inputs[route] ?? byFile) as never
}

const guarded = routes.filter(
  (route) => !['DELETE /sessions', 'DELETE /sessions/current', 'POST /sandbox/reset'].includes(route),
)

describe.each(guarded)('%s', (route) => {
  const cells = matrix[endpoints[route].access]
  it.each(kinds)('for %s', async (kind) => {
    const reply = await callers[kind].call(route, inputOf(route))
    const code = reply.status >= 400 ? reply.problem.code : 'in'
    const expected = cells[kind]
    if (expected === 'in')
      expect([
        'SIGNED_OUT',
        ...(route.startsWith('POST /dossiers/{id}/transitions') ? [] : ['FORBIDDEN']),
      ]).not.toContain(code)
    else expect(code).toBe(expected)
    if (expected === 'in' && endpoints[route].access === 'dossier-party') expect(code).not.toBe('NOT_FOUND')
  })
})

it('has a meaning for every mark that an endpoint carries', () => {
  expect(routes.filter((route) => !(endpoints[route].access in matrix))).toEqual([])
})

describe('what must never cross', () => {
  it('a draft is not the office’s business', async () => {
    const { dossier: draft } = await fullDraft(server, callers.owner)
    for (const kind of ['staff of the unit', 'auditor', 'other resident'] as const)
      expect((await callers[kind].call('GET /dossiers/{id}', { params: { id: draft.id } })).problem.code).toBe(
        'NOT_FOUND',
      )
    const list = await callers['staff of the unit'].call('GET /staff/dossiers')
    expect(list.body.items.map((one) => one.id)).not.toContain(draft.id)
  })

  it('a list holds one’s own only', async () => {
    expect((await callers['other resident'].call('GET /dossiers')).body.items).toEqual([])
    expect((await callers['staff of another unit'].call('GET /staff/dossiers')).body.items).toEqual([])
    expect((await callers['staff of the unit'].call('GET /staff/dossiers')).body.items.map((one) => one.id)).toContain(
      dossier.id,
    )
  })

  it('an auditor reads and moves nothing', async () => {
    const seen = await callers.auditor.call('GET /dossiers/{id}', { params: { id: dossier.id } })
    expect(seen.body.actions).toEqual([])
    expect((await move(callers.auditor, dossier.id, { action: 'accept' })).problem.code).toBe('FORBIDDEN')
  })

  it('somebody else cannot send my draft, nor take a file of mine into theirs', async () => {
    const mine = await fullDraft(server, callers.owner)
    const theirs = await fullDraft(server, callers['other resident'])
    const body = { ...submission(mine.sent), revision: mine.dossier.revision } as never
    expect(
      (
        await callers['other resident'].call('POST /dossiers/{id}/transitions', {
          params: { id: mine.dossier.id },
          body,
        })
      ).problem.code,
    ).toBe('NOT_FOUND')
    expect((await move(callers['other resident'], theirs.dossier.id, submission(mine.sent))).problem.code).toBe(
      'DOCUMENTS_DIFFER',
    )
  })

  it('an answer of the form is not readable in the database', async () => {
    const rows = JSON.stringify(await server.services.db.selectFrom('dossier').selectAll().execute())
    for (const secret of ['077190000001', '0912345678', 'Nguyễn Thị Mẫu']) expect(rows).not.toContain(secret)
  })

  it('the log of all this names nobody', () => {
    const log = server.logged()
    expect(log).toContain('"method":"POST"')
    const tokens = Object.values(callers).flatMap((caller) => caller.token ?? [])
    for (const secret of ['077190000001', '0912345678', 'Nguyễn Thị Mẫu', '.jpg', 'no-such-secret', ...tokens])
      expect(log).not.toContain(secret)
  })
})
