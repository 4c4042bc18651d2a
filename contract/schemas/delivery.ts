import { Type, type Static } from 'typebox'
import { oneOf } from '../schema.ts'

export const resultChannels = ['electronic', 'counter', 'post'] as const
export type ResultChannel = (typeof resultChannels)[number]
export const AnyChannel = oneOf(resultChannels)

/** Whoever the post hands the result to; as typed, in a draft it may be unfinished. */
export const PostTo = Type.Object(
  {
    name: Type.String({ maxLength: 100 }),
    phone: Type.String({ maxLength: 20 }),
    address: Type.String({ maxLength: 300 }),
  },
  { $id: 'PostTo', additionalProperties: false },
)
export type PostTo = Static<typeof PostTo>
