import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dossier } from '../../contract/schemas/dossier.ts'
import { move, submitted } from '../support/story.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'

let server: TestServer
let resident: Caller, clerk: Caller
let dossier: Dossier
beforeAll(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
  resident = await server.as(server.sampleOf('resident'))
  clerk = await server.as(server.sampleOf('one-stop'))
  dossier = await submitted(server, resident, {
    answers: { 'requester.idNumber': '077190000001', 'requester.phone': '0912345678' },
  })
})
afterAll(() => server.close())

const lookUp = (code: string, lastFour: string) =>
  server.anonymous.call('POST /dossier-look-ups', { body: { code, lastFour } })
/** Everything of an answer but the number of the request. */
const shown = ({ status, problem, headers }: Awaited<ReturnType<typeof lookUp>>) => ({
  status,
  problem: { ...problem, requestId: '' },
  headers: Object.keys(headers).sort(),
})

describe('a dossier looked up without signing in', () => {
  it('is found by its code and the end of either number, however the code is typed', async () => {
    const plain = dossier.code.replace('Ạ', 'a').replace(/-/g, ' ').toLowerCase()
    for (const [code, lastFour] of [
      [dossier.code, '0001'],
      [dossier.code, '5678'],
      [plain, '5678'],
    ] as const)
      expect((await lookUp(code, lastFour)).body).toMatchObject({ code: dossier.code, status: 'submitted' })
  })

  it('says where it stands and whose turn it is, and nobody’s name, reason or paper', async () => {
    const { id, officialCode } = (await move(clerk, dossier.id, { action: 'accept' })).body
    await move(clerk, id, {
      action: 'request-supplement',
      items: [{ requirementId: 'giay-chung-sinh', reason: 'Ảnh mờ quá' }],
    })
    const { body } = await lookUp(officialCode ?? '', '5678')
    expect(body).toMatchObject({
      code: officialCode,
      turn: 'resident',
      dueState: 'paused',
      steps: [{ action: 'submit' }, { action: 'accept' }, { action: 'request-supplement' }],
    })
    const whole = JSON.stringify(body)
    for (const secret of ['Nguyễn', 'Lê Thị', 'Ảnh mờ', '0912345678', '077190000001', id, 'giay-chung-sinh'])
      expect(whole).not.toContain(secret)
  })

  it('does not tell a wrong code from a wrong factor', async () => {
    const wrongFactor = shown(await lookUp(dossier.code, '9999'))
    const wrongCode = shown(await lookUp('TẠM-2222-2222', '5678'))
    expect(wrongFactor.problem.code).toBe('NOT_FOUND')
    expect(wrongCode).toEqual(wrongFactor)
  })

  it('asks the database the same for a wrong code and a wrong factor: one miss of one key', async () => {
    const rows = await server.services.db.selectFrom('dossier_look_up').selectAll().execute()
    // Two numbers for the temporary code, two for the official one; neither code nor number can be read in them.
    expect(rows).toHaveLength(4)
    expect(JSON.stringify(rows)).not.toContain('5678')
  })

  it('is not found by who guesses: after a few tries a code rests, right or wrong', async () => {
    const made = await submitted(server, resident)
    const guess = async (code: string) => {
      const codes: string[] = []
      for (let n = 0; n < 9; n += 1) codes.push((await lookUp(code, String(1000 + n))).problem.code)
      return codes
    }
    const [real, invented] = [await guess(made.code), await guess('TẠM-3333-3333')]
    expect(real).toEqual(invented)
    expect(real.slice(-1)).toEqual(['RATE_LIMITED'])
    expect((await lookUp(made.code, '5678')).problem.code).toBe('RATE_LIMITED')
  })

  it('leaves neither code nor number in the log', () => {
    const log = server.logged()
    expect(log).toContain('dossier-look-ups')
    for (const secret of [dossier.code, '5678', '9999']) expect(log).not.toContain(`"${secret}"`)
  })
})
