import { Type } from 'typebox'
import type { Condition } from '../rules/forms/definition.ts'

/** See `Condition` in rules/forms; nested conditions are held by the locality check, not by this schema. */
export const ConditionSchema = Type.Unsafe<Condition>(Type.Object({}, { additionalProperties: true }))
