import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DossierAct } from '../../contract/rules/help/scope.ts'
import type { NewHelp } from '../../contract/schemas/help.ts'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { tidy } from '../../server/jobs/housekeeping.ts'
import { wednesdayMorning } from '../support/appointments.ts'
import { smallJpeg } from '../support/fixture-files.ts'
import { pdfText } from '../support/pdf-text.ts'
import { beginDraft, birth, fullDraft, homeUnit, move, submission, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { announce, sendBytes, upload } from '../support/uploading.ts'

let server: TestServer
let owner: Caller
let helper: Caller
let clerk: Caller
let elsewhere: Caller

beforeAll(async () => void (server = await startTestServer()))
beforeEach(async () => {
  // Many people do in one minute here what one does in a week.
  await server.services.db.deleteFrom('rate_limit').execute()
  await signInAt(wednesdayMorning)
})
afterAll(() => server.close())

/** Sessions do not outlast the leaps of the clock, so each leap is followed by signing in again. */
async function signInAt(instant: string) {
  server.clock.set(instant)
  const [first, second] = server.services.locality.samplePeople.filter((one) => one.role === 'resident')
  owner = await server.as(first?.id ?? '')
  helper = await server.as(second?.id ?? '')
  clerk = await server.as(server.sampleOf('one-stop'))
  elsewhere = await server.as(server.sampleOf('one-stop', 'elsewhere'))
}

const terms = { kind: 'family', scope: 'fill', notices: 'owner', days: 7 } as const
type Terms = Partial<Pick<NewHelp, 'kind' | 'scope' | 'notices' | 'days'>>

async function offer(what: { dossierId: string } | { procedureCode: string }, given: Terms = {}) {
  const reply = await owner.call('POST /help-grants', { body: { ...terms, ...what, ...given } })
  if (reply.status !== 201) throw new Error(reply.problem.code)
  return reply.body
}

async function help(what: { dossierId: string } | { procedureCode: string }, given: Terms = {}, by = helper) {
  const { code } = await offer(what, given)
  const reply = await by.call('POST /help-codes/accept', { body: { code } })
  if (reply.status !== 201) throw new Error(reply.problem.code)
  return reply.body
}

const see = (caller: Caller, id: string) => caller.call('GET /dossiers/{id}', { params: { id } })
const codeOf = (reply: { status: number; problem: { code: string } }) =>
  reply.status < 400 ? 'done' : reply.problem.code

/** One act of each sort, tried by somebody. `send` is tried with nothing to send, so it goes no further than the form. */
const acts: { [A in Exclude<DossierAct, 'office'>]: (caller: Caller, dossier: Dossier) => Promise<string> } = {
  follow: async (caller, { id }) => codeOf(await see(caller, id)),
  read: async (caller, { id, documents }) =>
    codeOf(
      await caller.call('GET /dossiers/{id}/documents/{requirementId}/pages', {
        params: { id, requirementId: documents[0]?.requirementId ?? '' },
      }),
    ),
  fill: async (caller, { id, answers }) => {
    const { revision } = (await see(owner, id)).body
    return codeOf(await caller.call('PATCH /dossiers/{id}', { params: { id }, body: { revision, answers } }))
  },
  send: async (caller, { id }) => {
    const { revision } = (await see(owner, id)).body
    const body = { ...submission([]), revision } as never
    const code = codeOf(await caller.call('POST /dossiers/{id}/transitions', { params: { id }, body }))
    return code === 'ANSWERS_INVALID' ? 'done' : code
  },
  own: async (caller, { id }) => {
    const code = codeOf(
      await caller.call('POST /dossiers/{id}/consents', {
        params: { id },
        body: { purpose: 'keep-papers', version: 'none', agreed: true },
      }),
    )
    return code === 'TRANSITION_NOT_ALLOWED' ? 'done' : code
  },
}
type Cells = { [A in keyof typeof acts]: string }
const every = (code: string): Cells => ({ follow: code, read: code, fill: code, send: code, own: code })
const tried = async (caller: Caller, dossier: Dossier): Promise<Cells> => {
  const cells = every('')
  for (const act of ['follow', 'read', 'fill', 'send', 'own'] as const) cells[act] = await acts[act](caller, dossier)
  return cells
}

describe('what each scope lets a helper do', () => {
  const no = 'FORBIDDEN'
  const table: [NewHelp['scope'], Cells][] = [
    ['follow', { follow: 'done', read: no, fill: no, send: no, own: no }],
    ['fill', { follow: 'done', read: 'done', fill: 'done', send: no, own: no }],
    ['send', { follow: 'done', read: 'done', fill: 'done', send: 'done', own: no }],
  ]
  it.each(table)('%s, as another resident', async (scope, cells) => {
    const draft = await beginDraft(server, owner)
    await help({ dossierId: draft.id }, { scope })
    expect(await tried(helper, draft)).toEqual(cells)
  })

  it.each(table)('%s, as staff of another unit', async (scope, cells) => {
    const draft = await beginDraft(server, owner)
    await help({ dossierId: draft.id }, { scope, kind: 'staff' }, elsewhere)
    expect(await tried(elsewhere, draft)).toEqual(cells)
  })

  it('the owner may do all of it, with or without a helper', async () => {
    const draft = await beginDraft(server, owner)
    await help({ dossierId: draft.id }, { scope: 'send' })
    expect(await tried(owner, draft)).toEqual(every('done'))
  })

  it('without help nothing, and not even that the dossier is there', async () => {
    const draft = await beginDraft(server, owner)
    expect(await tried(helper, draft)).toEqual(every('NOT_FOUND'))
    expect(await tried(elsewhere, draft)).toEqual({
      follow: 'NOT_FOUND',
      read: 'NOT_FOUND',
      fill: 'FORBIDDEN',
      send: 'NOT_FOUND',
      own: 'FORBIDDEN',
    })
  })

  it('with one dossier the others of its owner stay hidden', async () => {
    const [one, other] = [await beginDraft(server, owner), await beginDraft(server, owner)]
    await help({ dossierId: one.id }, { scope: 'send' })
    expect(await tried(helper, other)).toEqual(every('NOT_FOUND'))
    expect((await helper.call('GET /dossiers')).body.items.map(({ id }) => id)).not.toContain(one.id)
  })

  it('ended by the owner: nothing, and it is said', async () => {
    const draft = await beginDraft(server, owner)
    const { id } = await help({ dossierId: draft.id }, { scope: 'send' })
    expect((await owner.call('DELETE /help-grants/{id}', { params: { id } })).status).toBe(204)
    expect(await tried(helper, draft)).toEqual({ ...every('HELP_ENDED') })
    expect((await see(owner, draft.id)).body.helpers).toEqual([])
  })

  it('ended by the helper; by nobody else', async () => {
    const draft = await beginDraft(server, owner)
    const { id } = await help({ dossierId: draft.id })
    expect((await elsewhere.call('DELETE /help-grants/{id}', { params: { id } })).problem.code).toBe('NOT_FOUND')
    expect((await helper.call('DELETE /help-grants/{id}', { params: { id } })).status).toBe(204)
    expect(codeOf(await see(helper, draft.id))).toBe('HELP_ENDED')
  })

  it('past its last day: nothing, through that day everything', async () => {
    const draft = await beginDraft(server, owner)
    await help({ dossierId: draft.id }, { days: 1 })
    await signInAt('2026-11-26T16:59:00Z')
    expect(codeOf(await see(helper, draft.id))).toBe('done')
    await signInAt('2026-11-26T17:00:00Z')
    expect(codeOf(await see(helper, draft.id))).toBe('HELP_ENDED')
  })

  it('a paper that was on its way when help ended is not taken', async () => {
    const draft = await beginDraft(server, owner)
    const { id } = await help({ dossierId: draft.id })
    const requirement = draft.documents[0]?.requirementId ?? ''
    await upload(helper, { dossier: draft.id, requirement }, await smallJpeg())
    const photo = await smallJpeg()
    const { url } = await announce(helper, { dossier: draft.id, requirement }, photo)
    await owner.call('DELETE /help-grants/{id}', { params: { id } })
    expect((await sendBytes(helper, url, photo.buffer, 0)).problem?.code).toBe('HELP_ENDED')
    expect((await announce(helper, { dossier: draft.id, requirement }, photo)).problem?.code).toBe('HELP_ENDED')
    expect((await see(owner, draft.id)).body.documents[0]?.files).toHaveLength(1)
  })
})

describe('the code', () => {
  it('shows who asks for what before it is accepted, and is not used up by looking', async () => {
    const draft = await beginDraft(server, owner)
    const { code, address } = await offer({ dossierId: draft.id }, { notices: 'both' })
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
    expect(address.endsWith(`/lam-giup#${code}`)).toBe(true)
    const typed = code.toLowerCase().replace('-', ' ')
    for (const _time of [1, 2])
      expect((await helper.call('POST /help-codes', { body: { code: typed } })).body).toEqual({
        kind: 'family',
        scope: 'fill',
        notices: 'both',
        procedureCode: birth,
        procedureName: draft.procedureName,
        dossierId: draft.id,
        ownerName: 'N. T. Mẫu',
        until: '2026-12-02',
        hindrance: null,
      })
    expect((await helper.call('POST /help-codes/accept', { body: { code: typed } })).status).toBe(201)
  })

  it('wrong, used, void and too old are one answer', async () => {
    const draft = await beginDraft(server, owner)
    const unknown = async (code: string) => {
      for (const route of ['POST /help-codes', 'POST /help-codes/accept'] as const)
        expect((await clerk.call(route, { body: { code } })).problem.code).toBe('HELP_CODE_UNKNOWN')
    }
    const { code: first } = await offer({ dossierId: draft.id }, { kind: 'staff' })
    const { code: second } = await offer({ dossierId: draft.id }, { kind: 'staff' })
    await unknown(first)
    expect((await clerk.call('POST /help-codes/accept', { body: { code: second } })).status).toBe(201)
    await unknown(second)
    const { code: third } = await offer({ dossierId: draft.id }, { kind: 'staff' })
    await signInAt('2026-11-25T02:16:00Z')
    await unknown(third)
    await tidy(server.services)
    await signInAt(wednesdayMorning)
    await unknown(third)
  })

  it('is kept nowhere as it was told', async () => {
    const draft = await beginDraft(server, owner)
    const { code } = await offer({ dossierId: draft.id })
    const rows = JSON.stringify(await server.services.db.selectFrom('help_grant').selectAll().execute())
    for (const written of [code, code.replace('-', '')]) {
      expect(rows).not.toContain(written)
      expect(server.logged()).not.toContain(written)
    }
  })

  it('of two who accept at once one helps', async () => {
    const draft = await beginDraft(server, owner)
    const { code } = await offer({ dossierId: draft.id }, { kind: 'staff' })
    const replies = await Promise.all(
      [clerk, elsewhere].map((one) => one.call('POST /help-codes/accept', { body: { code } })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  it('is not for its owner, nor for another kind of helper than was asked', async () => {
    const draft = await beginDraft(server, owner)
    const { code } = await offer({ dossierId: draft.id })
    expect((await owner.call('POST /help-codes', { body: { code } })).body.hindrance).toBe('own')
    expect((await clerk.call('POST /help-codes', { body: { code } })).body.hindrance).toBe('other-kind')
    for (const caller of [owner, clerk])
      expect((await caller.call('POST /help-codes/accept', { body: { code } })).problem.code).toBe('FORBIDDEN')
    const { code: forStaff } = await offer({ dossierId: draft.id }, { kind: 'staff' })
    expect((await helper.call('POST /help-codes/accept', { body: { code: forStaff } })).problem.code).toBe('FORBIDDEN')
  })

  it('is given for one’s own dossiers only, and for one thing', async () => {
    const draft = await beginDraft(server, owner)
    const ask = (caller: Caller, body: object) =>
      caller.call('POST /help-grants', { body: { ...terms, ...body } as never })
    expect((await ask(helper, { dossierId: draft.id })).problem.code).toBe('NOT_FOUND')
    expect((await ask(owner, {})).problem.code).toBe('INVALID')
    expect((await ask(owner, { dossierId: draft.id, procedureCode: birth })).problem.code).toBe('INVALID')
    expect((await ask(owner, { procedureCode: 'none' })).problem.code).toBe('NOT_FOUND')
    expect((await ask(owner, { dossierId: draft.id, days: 365 })).problem.code).toBe('INVALID')
    await help({ dossierId: draft.id }, { scope: 'send' })
    expect((await ask(helper, { dossierId: draft.id })).problem.code).toBe('FORBIDDEN')
  })

  it('cannot be guessed: after ten tries one a minute', async () => {
    const leader = await server.as(server.sampleOf('leader'))
    const codes: string[] = []
    for (let at = 0; at < 12; at += 1)
      codes.push((await leader.call('POST /help-codes', { body: { code: `TEST-000${at}` } })).problem.code)
    expect(codes.filter((code) => code === 'HELP_CODE_UNKNOWN')).toHaveLength(10)
    expect(codes.slice(10)).toEqual(['RATE_LIMITED', 'RATE_LIMITED'])
  })
})

describe('a dossier that somebody helped with', () => {
  it('says who filled it in and who pressed, on the screen, at the desk and on paper', async () => {
    const draft = await beginDraft(server, owner)
    await help({ dossierId: draft.id }, { scope: 'send', notices: 'both' })
    const { sent } = await fullDraft(server, helper, { begun: (await see(helper, draft.id)).body })
    const reply = await move(helper, draft.id, submission(sent))
    expect(reply.body.status).toBe('submitted')
    const label = { kind: 'family', name: 'T. V. Thử', scope: 'send', notices: 'both', until: '2026-12-02' }
    for (const caller of [owner, helper, clerk]) {
      const { body } = await see(caller, draft.id)
      expect(body.helpers).toMatchObject([label])
      expect(body.events[0]?.by).toEqual({
        role: 'resident',
        name: null,
        helper: { kind: 'family', name: 'T. V. Thử' },
      })
    }
    expect((await see(owner, draft.id)).body.helping).toBeNull()
    expect((await see(clerk, draft.id)).body.helping).toBeNull()
    expect((await see(helper, draft.id)).body.helping).toMatchObject(label)
    const receipt = await owner.inject({ method: 'GET', url: `/api/v1/dossiers/${draft.id}/receipt` })
    const words = await pdfText(receipt.rawPayload)
    expect(words).toContain('Người bấm nộp: T. V. Thử (người nhà làm giúp)')
    expect(words).toContain('Thông báo về hồ sơ gửi tới: người có hồ sơ và người làm giúp')
  })

  it('belongs to its owner: the papers are offered to them again, and to no helper', async () => {
    const draft = await beginDraft(server, owner)
    await help({ dossierId: draft.id }, { scope: 'send' })
    const { sent } = await fullDraft(server, helper, { begun: (await see(helper, draft.id)).body })
    await move(helper, draft.id, submission(sent))
    const rows = await server.services.db
      .selectFrom('dossier_file')
      .innerJoin('dossier', 'dossier.id', 'dossier_file.dossier_id')
      .where('dossier_id', '=', draft.id)
      .select(['uploaded_by', 'owner_id'])
      .execute()
    const me = (await helper.call('GET /sessions/current')).body
    expect(rows.map((row) => row.uploaded_by)).toEqual(rows.map(() => me.id))
    expect(rows[0]?.owner_id).not.toBe(me.id)

    const next = await beginDraft(server, owner)
    await help({ dossierId: next.id }, { scope: 'send' })
    const params = { id: next.id, requirementId: sent[0]?.requirementId ?? '' }
    const earlier = (caller: Caller) => caller.call('GET /dossiers/{id}/documents/{requirementId}/earlier', { params })
    const offered = (await earlier(owner)).body.items
    expect(offered.map(({ dossierId }) => dossierId)).toContain(draft.id)
    expect((await earlier(helper)).body.items).toEqual([])
    const body = { fileIds: [offered[0]?.files[0]?.id ?? ''] }
    const reuse = (caller: Caller) =>
      caller.call('POST /dossiers/{id}/documents/{requirementId}/reuse', { params, body })
    expect(codeOf(await reuse(helper))).toBe('NOT_FOUND')
    expect(codeOf(await reuse(owner))).toBe('done')
  })

  it('both sides see the papers that are not sent yet', async () => {
    const { dossier: draft } = await fullDraft(server, owner)
    await help({ dossierId: draft.id })
    const first = draft.documents.find(({ files }) => files.length > 0)
    const params = { id: draft.id, fileId: first?.files[0]?.id ?? '' }
    expect((await see(helper, draft.id)).body.documents).toEqual(draft.documents)
    const read = await helper.inject({ method: 'GET', url: `/api/v1/dossiers/${params.id}/files/${params.fileId}` })
    expect(read.statusCode).toBe(200)
    expect((await helper.call('DELETE /dossiers/{id}/files/{fileId}', { params })).status).toBe(204)
  })

  it('that is only followed shows where it stands, and neither answers nor papers', async () => {
    const dossier = await submitted(server, owner)
    await help({ dossierId: dossier.id }, { scope: 'follow', notices: 'helper' })
    const { body } = await see(helper, dossier.id)
    expect(body).toMatchObject({ status: 'submitted', answers: {}, receipt: null, consents: [], actions: [] })
    expect(body.documents.flatMap(({ files }) => files)).toEqual([])
    const fileId = dossier.receipt?.files[0]?.file.id ?? ''
    const file = await helper.inject({ method: 'GET', url: `/api/v1/dossiers/${dossier.id}/files/${fileId}` })
    expect(file.statusCode).toBe(403)
  })

  it('tells the owner’s list to whom the notices go', async () => {
    const draft = await beginDraft(server, owner)
    const noticesTo = async () =>
      (await owner.call('GET /dossiers')).body.items.find(({ id }) => id === draft.id)?.noticesTo
    expect(await noticesTo()).toBeUndefined()
    const { id } = await help({ dossierId: draft.id }, { notices: 'helper' })
    expect(await noticesTo()).toBe('helper')
    await owner.call('DELETE /help-grants/{id}', { params: { id } })
    expect(await noticesTo()).toBeUndefined()
  })

  it('is moved by a clerk as a clerk, and what they sent as a helper says so', async () => {
    const draft = await beginDraft(server, owner)
    await help({ dossierId: draft.id }, { kind: 'staff', scope: 'send' }, clerk)
    expect((await see(clerk, draft.id)).body.actions).toEqual(['submit'])
    expect((await move(clerk, draft.id, { action: 'accept' })).problem.code).toBe('TRANSITION_NOT_ALLOWED')
    const { sent } = await fullDraft(server, clerk, { begun: (await see(clerk, draft.id)).body })
    expect((await move(clerk, draft.id, submission(sent))).status).toBe(200)
    const accepted = await move(clerk, draft.id, { action: 'accept' })
    expect(accepted.body.events.map(({ by }) => [by.role, by.helper?.kind ?? null])).toEqual([
      ['resident', 'staff'],
      ['one-stop', null],
    ])
    const slip = await clerk.inject({ method: 'GET', url: `/api/v1/dossiers/${draft.id}/papers/06-1` })
    expect(await pdfText(slip.rawPayload)).toContain('cán bộ hỗ trợ làm giúp')
  })

  it('at another unit is not opened to a clerk by having helped with it', async () => {
    const draft = await beginDraft(server, owner)
    const { id } = await help({ dossierId: draft.id }, { kind: 'staff', scope: 'send' }, elsewhere)
    const { sent } = await fullDraft(server, elsewhere, { begun: (await see(elsewhere, draft.id)).body })
    await move(elsewhere, draft.id, submission(sent))
    expect((await move(elsewhere, draft.id, { action: 'accept' })).problem.code).toBe('FORBIDDEN')
    await owner.call('DELETE /help-grants/{id}', { params: { id } })
    expect(codeOf(await see(elsewhere, draft.id))).toBe('HELP_ENDED')
  })

  it('may be corrected by who may send, and withdrawn by its owner alone', async () => {
    const dossier = await submitted(server, owner)
    await help({ dossierId: dossier.id }, { scope: 'send' })
    expect((await see(helper, dossier.id)).body.actions).toEqual([])
    expect((await move(helper, dossier.id, { action: 'cancel' })).problem.code).toBe('FORBIDDEN')
    const requirementId = dossier.receipt?.files[0]?.requirementId ?? ''
    await move(clerk, dossier.id, { action: 'request-supplement', items: [{ requirementId, reason: 'Ảnh bị mờ' }] })
    expect((await see(helper, dossier.id)).body.actions).toEqual(['supply'])
    const file = await upload(helper, { dossier: dossier.id, requirement: requirementId }, await smallJpeg())
    const supplied = await move(helper, dossier.id, { action: 'supply', documents: [{ requirementId, files: [file] }] })
    expect(supplied.body.events.at(-1)).toMatchObject({ action: 'supply', by: { helper: { kind: 'family' } } })
  })
})

describe('help with new dossiers of one procedure', () => {
  it('begins dossiers that are their owner’s, and reaches no other', async () => {
    const before = await beginDraft(server, owner)
    const taken = await help({ procedureCode: birth }, { scope: 'send' })
    expect(taken).toMatchObject({ dossierId: null, procedureCode: birth, ownerName: 'N. T. Mẫu', dossiers: [] })
    expect(taken.unitIds).toContain(homeUnit(server))
    const begin = (caller: Caller) =>
      caller.call('POST /help-grants/{id}/dossiers', {
        params: { id: taken.id },
        body: { unitId: homeUnit(server) },
      })
    const begun = (await begin(helper)).body
    expect(begun.helping).toMatchObject({ id: taken.id })
    expect(codeOf(await begin(clerk))).toBe('NOT_FOUND')
    expect((await owner.call('GET /dossiers')).body.items.map(({ id }) => id)).toContain(begun.id)
    expect(await tried(helper, before)).toEqual(every('NOT_FOUND'))
    const list = (await helper.call('GET /helped-dossiers')).body.items.find(({ id }) => id === taken.id)
    expect(list?.dossiers.map(({ id }) => id)).toEqual([begun.id])
    await owner.call('DELETE /help-grants/{id}', { params: { id: taken.id } })
    expect(codeOf(await begin(helper))).toBe('HELP_ENDED')
    expect(codeOf(await see(helper, begun.id))).toBe('HELP_ENDED')
  })

  it('that is only followed begins nothing', async () => {
    const { id } = await help({ procedureCode: birth }, { scope: 'follow' })
    const body = { unitId: homeUnit(server) }
    expect(codeOf(await helper.call('POST /help-grants/{id}/dossiers', { params: { id }, body }))).toBe('FORBIDDEN')
  })
})

it('the owner sees who helps with what, until when, and nothing that has ended', async () => {
  const draft = await beginDraft(server, owner)
  await offer({ dossierId: draft.id })
  const { id } = await help({ dossierId: draft.id }, { scope: 'follow', days: 30 })
  const mine = async () => (await owner.call('GET /help-grants')).body.items.filter((one) => one.dossierId === draft.id)
  expect(await mine()).toMatchObject([
    {
      id,
      helperName: 'T. V. Thử',
      kind: 'family',
      scope: 'follow',
      until: '2026-12-25',
      procedureName: draft.procedureName,
    },
  ])
  await helper.call('DELETE /help-grants/{id}', { params: { id } })
  expect(await mine()).toEqual([])
})
