import { Type, type Static, type TSchema } from 'typebox'

/** Points at a schema that has an `$id`, so that the OpenAPI document lists it once under components. */
export const named = <T extends TSchema>(schema: T) => Type.Unsafe<Static<T>>({ $ref: `${idOf(schema)}#` })

/** One of a closed list of words. */
export const oneOf = <const V extends readonly string[]>(values: V) =>
  Type.Unsafe<V[number]>({ type: 'string', enum: [...values] })

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A moment, ISO 8601 in UTC. */
export const Instant = Type.String({ format: 'date-time' })
/** A civil day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const CivilDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
export const Id = Type.String({ format: 'uuid' })
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** One page of a list that is read by cursor; `nextCursor` is null on the last page. */
export const pageOf = <T extends TSchema>(item: T, id: string) =>
  Type.Object({ items: Type.Array(named(item)), nextCursor: nullable(Type.String()) }, { $id: id })

export const Cursor = Type.Optional(Type.String({ maxLength: 200 }))
export const PageSize = Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 }))

export function idOf(schema: TSchema): string {
  const id: unknown = Reflect.get(schema, '$id')
  if (typeof id !== 'string') throw new Error('named() takes a schema with an $id')
  return id
}
