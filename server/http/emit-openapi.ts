import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import { components } from '../../contract/components.ts'
import { createBox } from '../crypto/box.ts'
import type { Db } from '../db/engine.ts'
import { createEventStreams } from './event-streams.ts'
import { mount, type Handlers } from './mount.ts'
import { describeApi } from './openapi.ts'
import { validateByPart } from './validator.ts'

/** The document of the contract, without a database: the routes are declared and none of them is called. */
export async function emitOpenApi(): Promise<object> {
  const app = Fastify({ logger: false })
  for (const schema of components) app.addSchema(schema)
  validateByPart(app)
  await app.register(swagger, describeApi())
  await app.register(async (api) =>
    mount(api, {} as Handlers, {
      db: {} as Db,
      box: createBox(Buffer.alloc(32)),
      now: () => new Date(0),
      identify: async () => null,
      streams: createEventStreams(),
    }),
  )
  await app.ready()
  return app.swagger()
}
