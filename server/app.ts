import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { components } from '../contract/components.ts'
import { basePath } from '../contract/endpoints.ts'
import { compression } from './http/compression.ts'
import { registerCors } from './http/cors.ts'
import { handleErrors } from './http/errors.ts'
import { registerEtag } from './http/etag.ts'
import { createEventStreams } from './http/event-streams.ts'
import { registerHealth } from './http/health.ts'
import { mount, type Handlers } from './http/mount.ts'
import { describeApi } from './http/openapi.ts'
import { registerApp } from './http/static.ts'
import { writeByNeed } from './http/serializer.ts'
import { validateByPart } from './http/validator.ts'
import { appointmentsHandlers } from './modules/appointments/handlers.ts'
import { queueHandlers } from './modules/queue/handlers.ts'
import { createQueueHub } from './modules/queue/hub.ts'
import { receptionHandlers } from './modules/reception/handlers.ts'
import { paperPagesHandlers } from './modules/paper-pages/handlers.ts'
import { dossierHandlers } from './modules/dossiers/handlers.ts'
import { editorHandlers } from './modules/editor/handlers.ts'
import { helpHandlers } from './modules/help/handlers.ts'
import { visitHandlers } from './modules/visits/handlers.ts'
import { lifeEventHandlers } from './modules/life-events/handlers.ts'
import { localityHandlers } from './modules/locality/handlers.ts'
import { paymentHandlers } from './modules/payments/handlers.ts'
import { sandboxBankHandlers } from './modules/payments/sandbox-handlers.ts'
import { planningHandlers } from './modules/planning/handlers.ts'
import { posterHandlers } from './modules/posters/handlers.ts'
import { createCatalogue } from './modules/procedures/catalogue.ts'
import { procedureHandlers } from './modules/procedures/handlers.ts'
import { sheetHandlers } from './modules/procedures/sheets/handlers.ts'
import { catalogueHandlers } from './modules/procedures/catalogue-handlers.ts'
import { sandboxHandlers } from './modules/sandbox/handlers.ts'
import { identifyBy, sessionHandlers } from './modules/sessions/handlers.ts'
import { staffAccountHandlers } from './modules/staff-accounts/handlers.ts'
import { registerUploads } from './modules/uploads/routes.ts'
import type { Services } from './services.ts'

export type AppOptions = {
  logger?: FastifyBaseLogger
  /** Folder of the built mini app, served on the same address. */
  www?: string
  https?: { cert: string | Buffer; key: string | Buffer }
}

const jsonLimit = 256 * 1024

/** The whole server, ready to listen or to be asked by `inject`. */
export async function buildApp(services: Services, options: AppOptions = {}): Promise<FastifyInstance> {
  const { environment } = services
  const app = Fastify({
    ...(options.logger ? { loggerInstance: options.logger } : { logger: false }),
    ...(options.https && { https: options.https }),
    bodyLimit: jsonLimit,
    trustProxy: environment.trustProxy,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false },
  })
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
  })
  handleErrors(app)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    hsts: { maxAge: 31_536_000 },
  })
  registerHealth(app, services, () => closing)
  await app.register((api) => registerApi(api, services), { prefix: basePath })
  if (options.www) await registerApp(app, options.www)
  await app.ready()
  return app
}

async function registerApi(api: FastifyInstance, services: Services) {
  const { db, box, now, environment } = services
  await registerCors(api, { allowed: environment.allowedOrigins })
  registerEtag(api)
  await api.register(compress, compression)
  for (const schema of components) api.addSchema(schema)
  validateByPart(api)
  writeByNeed(api)
  await api.register(swagger, describeApi())
  const catalogue = createCatalogue(services)
  const streams = createEventStreams()
  const hub = createQueueHub(services)
  api.addHook('preClose', async () => {
    hub.close()
    streams.close()
  })
  const handlers: Handlers = {
    ...localityHandlers(services),
    ...sessionHandlers(services),
    ...staffAccountHandlers(services),
    ...catalogueHandlers(services, catalogue),
    ...procedureHandlers(services, catalogue),
    ...sheetHandlers(services, catalogue),
    ...lifeEventHandlers(services, catalogue),
    ...posterHandlers(services, catalogue),
    ...receptionHandlers(services),
    ...dossierHandlers(services, catalogue),
    ...helpHandlers(services, catalogue),
    ...visitHandlers(services, catalogue),
    ...paperPagesHandlers(services, catalogue),
    ...paymentHandlers(services, catalogue),
    ...sandboxBankHandlers(services, (provider, payload) =>
      api.inject({ method: 'POST', url: `${basePath}/payment-callbacks/${provider}`, payload }),
    ),
    ...appointmentsHandlers(services, catalogue),
    ...queueHandlers(services, catalogue, hub),
    ...editorHandlers(services, catalogue),
    ...planningHandlers(services),
    ...sandboxHandlers(services, catalogue),
  }
  mount(api, handlers, { db, box, now, identify: identifyBy(db), streams })
  await registerUploads(api, services, catalogue)
  api.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(api.swagger()),
  )
}
