import { Type, type Static } from 'typebox'
import { named, nullable, oneOf } from '../schema.ts'
import { ProcedureSummary } from './procedure.ts'

/** Drawings that the app has for a life event. */
export const lifeEventIcons = [
  'baby',
  'rings',
  'candle',
  'house',
  'tools',
  'shop',
  'shop-closed',
  'land',
  'moving',
  'cane',
  'papers',
  'family',
  'single',
  'plan',
] as const
export const LifeEventIcon = oneOf(lifeEventIcons)
export type LifeEventIcon = (typeof lifeEventIcons)[number]

export const LifeEventStep = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    /** When it is done, and why there. */
    why: Type.String(),
    /** Only people in this case need the step; nothing for a step that everybody takes. */
    onlyIf: Type.Optional(Type.String()),
    /** Null for what this catalogue does not hold: `ask` then says where to ask. */
    procedure: nullable(named(ProcedureSummary)),
    ask: Type.Optional(Type.String()),
  },
  { $id: 'LifeEventStep' },
)
export type LifeEventStep = Static<typeof LifeEventStep>

/** What happens in a life, and the procedures it brings, in the order in which they are done. */
export const LifeEvent = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    /** What the bundle is good for, in one sentence. */
    summary: Type.String(),
    icon: LifeEventIcon,
    steps: Type.Array(named(LifeEventStep)),
  },
  { $id: 'LifeEvent' },
)
export type LifeEvent = Static<typeof LifeEvent>

export const LifeEventList = Type.Object({ items: Type.Array(named(LifeEvent)) }, { $id: 'LifeEventList' })
