import { Type, type Static, type TSchema } from 'typebox'
import { components } from '../../../contract/components.ts'
import { idOf } from '../../../contract/schema.ts'
import { isRecord } from './faults.ts'

const byReference = new Map(components.map((schema) => [`${idOf(schema)}#`, schema]))

/** A contract schema as data files must keep it: references resolved, and no property that is not listed. */
export function strict<T extends TSchema>(schema: T) {
  const closed = close(schema)
  return Type.Unsafe<Static<T>>(isRecord(closed) ? closed : {})
}

function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close)
  if (!isRecord(node)) return node
  if (typeof node.$ref === 'string') {
    const target = byReference.get(node.$ref)
    if (!target) throw new Error(`No contract schema is called ${node.$ref}`)
    return close(target)
  }
  const { $id: _id, ...kept } = node
  const closed = Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, close(value)]))
  return isRecord(closed.properties) && !('additionalProperties' in closed)
    ? { ...closed, additionalProperties: false }
    : closed
}
