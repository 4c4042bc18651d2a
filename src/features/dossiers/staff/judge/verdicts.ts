import type { FieldDefinition, FormDefinition } from '../../../../../contract/rules/forms/definition.ts'
import { visibleFields } from '../../../../../contract/rules/forms/visibility.ts'
import type { Dossier } from '../../../../../contract/schemas/dossier.ts'
import type { TransitionOf } from '../../../../../contract/schemas/transition.ts'

/** A paper or a field to judge. `settled`: judged good by an earlier notice, only a leader may return it. */
export type Item = { key: string; id: string; name: string; settled: boolean } & (
  { kind: 'paper'; document: Dossier['documents'][number] } | { kind: 'field'; field: FieldDefinition }
)

/** `chosen` is one of the plain reasons, or `other` with words of one's own. */
export type Verdict = { good: true } | { good: false; chosen: string; words: string }
export type Verdicts = { [key: string]: Verdict | undefined }

export const otherReason = 'other'
const shortest = 3

const judged: (kind: FieldDefinition['kind']) => boolean = (kind) => kind !== 'computed' && kind !== 'consent'

/** Everything a clerk judges in one pass: the papers, then the fields that the resident answered. */
export function itemsToJudge(dossier: Dossier, form: FormDefinition | null): Item[] {
  const { returnable, documents, answers } = dossier
  const papers = documents.map((document): Item => {
    const id = document.requirementId
    return {
      key: `paper:${id}`,
      id,
      name: document.name,
      kind: 'paper',
      document,
      settled: returnable !== null && returnable.papers.indexOf(id) < 0,
    }
  })
  const fields = form ? visibleFields(form, answers).filter(({ kind }) => judged(kind)) : []
  return papers.concat(
    fields.map((field) => ({
      key: `field:${field.id}`,
      id: field.id,
      name: field.label,
      kind: 'field',
      field,
      settled: returnable !== null && returnable.fields.indexOf(field.id) < 0,
    })),
  )
}

/** What was judged good before stays good until a leader says otherwise. */
export const verdictOn = ({ key, settled }: Item, verdicts: Verdicts): Verdict | undefined =>
  verdicts[key] ?? (settled ? { good: true } : undefined)

export const reasonOf = (verdict: Verdict): string =>
  verdict.good ? '' : verdict.chosen === otherReason ? verdict.words.trim() : verdict.chosen

export const isWrong = (item: Item, verdicts: Verdicts) => verdictOn(item, verdicts)?.good === false

export type JudgeFault = { key: string; kind: 'unjudged' | 'reason' } | { key: 'override'; kind: 'override' }

/** What is left to do before the notice may leave: every item judged, every wrong one with its reason. */
export function faultsIn(items: readonly Item[], verdicts: Verdicts, override: string): JudgeFault[] {
  const faults: JudgeFault[] = []
  for (const item of items) {
    const verdict = verdictOn(item, verdicts)
    if (!verdict) faults.push({ key: item.key, kind: 'unjudged' })
    else if (!verdict.good && reasonOf(verdict).length < shortest) faults.push({ key: item.key, kind: 'reason' })
  }
  const overrides = items.some((item) => item.settled && isWrong(item, verdicts))
  if (overrides && override.trim().length < shortest) faults.push({ key: 'override', kind: 'override' })
  return faults
}

/** The one notice; only for verdicts without faults. */
export function noticeOf(
  revision: number,
  items: readonly Item[],
  verdicts: Verdicts,
  { override, legalGround }: { override: string; legalGround: string },
): TransitionOf<'request-supplement'> {
  const wrong = items.filter((item) => isWrong(item, verdicts))
  const reason = (item: Item) => {
    const verdict = verdictOn(item, verdicts)
    return verdict ? reasonOf(verdict) : ''
  }
  return {
    action: 'request-supplement',
    revision,
    items: wrong
      .filter(({ kind }) => kind === 'paper')
      .map((item) => ({ requirementId: item.id, reason: reason(item) })),
    fields: wrong.filter(({ kind }) => kind === 'field').map((item) => ({ fieldId: item.id, reason: reason(item) })),
    ...(wrong.some(({ settled }) => settled) && { override: override.trim() }),
    ...(legalGround.trim() !== '' && { legalGround: legalGround.trim() }),
  }
}
