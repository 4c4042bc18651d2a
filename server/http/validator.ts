import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'
import { components } from '../../contract/components.ts'

/**
 * Query and path carry text only, so numbers and flags in them are read from it. A body says what it means:
 * nothing in it is turned into another type, or `true` would reach a form as the word "true".
 */
export function validateByPart(app: FastifyInstance) {
  const fromText = createAjv({ coerceTypes: 'array', useDefaults: true })
  const exact = createAjv({ coerceTypes: false })
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? exact : fromText).compile(schema))
}

function createAjv(options: Options) {
  const ajv = new Ajv({ removeAdditional: false, allErrors: false, discriminator: true, ...options })
  addFormats.default(ajv)
  for (const schema of components) ajv.addSchema(schema)
  return ajv
}
