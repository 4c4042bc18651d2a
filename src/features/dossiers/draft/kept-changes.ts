import type { AnswerValue } from '../../../../contract/rules/forms/definition.ts'
import type { PlatformStorage } from '../../../platform/storage.ts'
import { hasChanges, type Changes } from './draft-changes.ts'

/** Personal numbers (12 digits, formerly 9) never lie on the phone: all Mini Apps share one origin. */
const holdsIdNumber = (value: AnswerValue | undefined) => {
  const digits = JSON.stringify(value ?? '').replace(/[\s.-]/g, '')
  return /(^|\D)(\d{9}|\d{12})(\D|$)/.test(digits)
}

export function withoutIdNumbers(changes: Changes): Changes {
  const answers: Changes['answers'] = {}
  for (const [field, value] of Object.entries(changes.answers)) {
    if (!holdsIdNumber(value)) answers[field] = value
  }
  return { ...changes, answers }
}

const keyOf = (dossierId: string) => `draft.${dossierId}`

const isChanges = (value: unknown): value is Changes =>
  typeof value === 'object' && value !== null && 'answers' in value && 'caseAnswers' in value

export async function readKeptChanges(storage: PlatformStorage, dossierId: string): Promise<Changes | undefined> {
  try {
    const kept: unknown = JSON.parse((await storage.get(keyOf(dossierId))) ?? 'null')
    return isChanges(kept) && hasChanges(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

export const removeKeptChanges = (storage: PlatformStorage, dossierId: string) => storage.remove(keyOf(dossierId))

/** Writes one after the other: the storage of the host is slow and its answers may overtake each other. */
export function changesKeeper(storage: PlatformStorage, dossierId: string) {
  let last: Promise<unknown> = Promise.resolve()
  return (changes: Changes | undefined) => {
    last = last.then(async () => {
      if (changes) await storage.set(keyOf(dossierId), JSON.stringify(withoutIdNumbers(changes)))
      else await storage.remove(keyOf(dossierId))
    })
  }
}
