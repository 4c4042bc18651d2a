import type { Answers, FieldDefinition, FormDefinition, Prefill } from '../../contract/rules/forms/definition.ts'
import { factOf, onCard } from '../../contract/rules/forms/prefill.ts'
import { holds, visibleFields } from '../../contract/rules/forms/visibility.ts'

export type ByHand = {
  /** Needs the keyboard. */
  typed: string[]
  /** Needs a tap on one of the answers. */
  chosen: string[]
}

const chosenKinds: readonly FieldDefinition['kind'][] = ['choice', 'multi-choice', 'yes-no', 'consent', 'point']

/** Filled in by the app itself when a person comes from an answer about a parcel; else left empty. */
const writtenByApp = ['seen']

/** What card, Zalo, account and earlier dossier cannot say, of the fields that these answers leave on the screen. */
export function byHand(form: FormDefinition, answers: Answers): ByHand {
  const open = visibleFields(form, answers).filter(
    (field) => field.kind !== 'computed' && !writtenByApp.includes(field.id),
  )
  const kept: ByHand = { typed: [], chosen: [] }
  const supplied = new Set<string>()
  for (const field of open) {
    const sources = (field.prefillFrom ?? []).filter((source) => isLive(source, answers, supplied))
    if (field.kind === 'table') {
      const given = sources.map((source) =>
        typeof source === 'object' && 'field' in source ? source.column : undefined,
      )
      const left = field.columns.filter(({ id }) => !given.includes(id))
      kept.typed.push(...left.map(({ id }) => `${field.id}.${id}`))
    } else if (sources.length > 0) supplied.add(field.id)
    else (chosenKinds.includes(field.kind) ? kept.chosen : kept.typed).push(field.id)
  }
  return kept
}

/** Of a person who is not the one who applies only the card can tell. */
function isLive(source: Prefill, answers: Answers, supplied: ReadonlySet<string>): boolean {
  if (typeof source === 'object' && 'usual' in source) return true
  if (typeof source === 'object' && 'field' in source)
    return supplied.has(source.field) && (!source.when || holds(source.when, answers))
  const [who, part = ''] = (factOf(source, answers) ?? '').split('.')
  return who === 'person' || who === 'zalo' || (who !== '' && onCard.includes(part))
}

type Story = { answers: Answers; byHand: ByHand }

/** The three cases in which taps and typed fields are counted; the end-to-end stories type into these fields only. */
export const stories: Record<'birth' | 'marital' | 'planning', Story> = {
  birth: {
    answers: { relation: 'me', 'copies.wanted': false },
    byHand: {
      typed: ['child.fullName', 'child.dob', 'child.placeOfBirth', 'child.hometown', 'father.ethnicity'],
      chosen: ['relation', 'child.gender', 'copies.wanted', 'declaration'],
    },
  },
  marital: {
    answers: { relation: 'chinh-toi', purpose: 'vay-von' },
    byHand: { typed: ['periods.from', 'periods.to'], chosen: ['maritalStatus', 'purpose'] },
  },
  planning: {
    answers: { 'applicant.kind': 'ca-nhan' },
    byHand: { typed: ['parcel', 'purpose'], chosen: ['point', 'requested'] },
  },
}
