import fastJsonStringify, { type AnySchema, type Schema } from 'fast-json-stringify'
import type { FastifyInstance } from 'fastify'
import { components } from '../../contract/components.ts'
import { idOf } from '../../contract/schema.ts'

type Component = (typeof components)[number]
type Writer = (value: unknown) => string

const byId = new Map(components.map((component) => [idOf(component), component]))

/**
 * Answers are written through their schema. Left alone, Fastify hands every component of the contract to every answer of
 * every endpoint, and reading them again and again takes longer than the rest of a start. Each answer gets the ones that
 * it points at, and equal answers share a writer.
 */
export function writeByNeed(app: FastifyInstance) {
  const writers = new Map<string, Writer>()
  app.setSerializerCompiler<AnySchema>(({ schema }) => {
    const key = JSON.stringify(schema)
    const writer =
      writers.get(key) ?? fastJsonStringify(schema, { schema: pointedAt(schema) as Record<string, Schema> })
    writers.set(key, writer)
    return writer
  })
}

/** The components that a schema points at, and those that they point at, by their id. */
export function pointedAt(schema: object): Record<string, Component> {
  const found: Record<string, Component> = {}
  const look = (at: object) => {
    for (const [, id = ''] of JSON.stringify(at).matchAll(/"\$ref":"([^"#]+)#/g)) {
      const component = byId.get(id)
      if (!component || found[id]) continue
      found[id] = component
      look(component)
    }
  }
  look(schema)
  return found
}
