import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { components } from '../../contract/components.ts'
import { named } from '../../contract/schema.ts'
import { ProcedureSummary } from '../../contract/schemas/procedure.ts'
import { emitOpenApi } from '../../server/http/emit-openapi.ts'
import { breakingChanges } from '../support/api-changes.ts'
import { projectRoot } from '../support/project-root.ts'

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(projectRoot, 'contract', name), 'utf8'))

it('has an emitted document that is the contract of the code (npm run contract)', async () => {
  expect(await read('openapi.json')).toEqual(JSON.parse(JSON.stringify(await emitOpenApi())))
})

it('changes the released contract by additions only, because an old build in Zalo meets a new server', async () => {
  expect(breakingChanges(await read('released.json'), await read('openapi.json'))).toEqual([])
})

it.each([
  ['a path that is gone', (api: Doc) => delete api.paths['/procedures']],
  ['a field of an answer that is gone', (api: Doc) => delete api.components.schemas.ProcedureSummary?.properties?.fee],
  ['a new field that a request has to have', (api: Doc) => api.components.schemas.NewDossier?.required?.push('colour')],
  [
    'a field of an answer that may now be absent',
    (api: Doc) => api.components.schemas.ProcedureSummary?.required?.shift(),
  ],
  [
    'another type',
    (api: Doc) => Object.assign(api.components.schemas.ProcedureSummary?.properties?.code ?? {}, { type: 'integer' }),
  ],
])('sees %s', async (_name, change) => {
  const before = (await read('openapi.json')) as Doc
  const after = structuredClone(before)
  change(after)
  expect(breakingChanges(before, after)).not.toEqual([])
})

it('lets additions pass', async () => {
  const before = (await read('openapi.json')) as Doc
  const after = structuredClone(before)
  after.paths['/new'] = {}
  Object.assign(after.components.schemas.ProcedureSummary?.properties ?? {}, { colour: { type: 'string' } })
  expect(breakingChanges(before, after)).toEqual([])
})

it('keeps a private field of a row inside: what is not in the answer schema is not serialised', async () => {
  const app = Fastify()
  for (const schema of components) app.addSchema(schema)
  const row = {
    code: '1',
    name: 'a',
    plainName: 'a',
    fieldId: 'f',
    fieldName: 'f',
    frequent: true,
    mode: 'counter',
    timeLimit: null,
    nameOnly: false,
    fee: { type: 'free' },
    internalNote: 'private',
  }
  app.get('/', { schema: { response: { 200: named(ProcedureSummary) } } }, async () => row)
  const reply = await app.inject('/')
  expect(reply.json()).toMatchObject({ code: '1', fee: { type: 'free' } })
  expect(reply.body).not.toContain('private')
})

type Schema = { properties?: Record<string, object>; required?: string[] }
type Doc = { paths: Record<string, object>; components: { schemas: Record<string, Schema> } }
