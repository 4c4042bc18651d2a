import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'

/** Something wrong in a file of a locality; `path` is a JSON pointer into it. */
export type Fault = { file: string; path: string; message: string }
/** Notes a fault of the file at hand. */
export type Note = (path: string, message: string) => void

type ShapeError = { keyword: string; schemaPath: string; instancePath: string; params: object; message: string }

export class LocalityError extends Error {
  readonly faults: Fault[]
  constructor(locality: string, faults: Fault[]) {
    const lines = faults.map(({ file, path, message }) => `  ${file}${path && ` ${path}`}: ${message}`)
    super([`The locality ${locality} cannot be used:`, ...lines].join('\n'))
    this.name = 'LocalityError'
    this.faults = faults
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value has the shape; what is wrong is noted at its place below `at`. */
export function fits<T extends TSchema>(schema: T, value: unknown, note: Note, at = ''): value is Static<T> {
  if (Value.Check(schema, value)) return true
  for (const error of telling(Value.Errors(schema, value))) note(at + error.instancePath, sentence(error))
  return false
}

/** Of a union only the branch that was meant, when it can be told which; else the union itself. */
function telling(errors: ShapeError[]): ShapeError[] {
  const union = errors.find((error) => error.keyword === 'anyOf')
  if (!union) return errors.filter((error) => error.keyword !== 'boolean')
  const branchOf = (error: ShapeError) =>
    error.schemaPath.startsWith(`${union.schemaPath}/anyOf/`)
      ? error.schemaPath.slice(union.schemaPath.length).split('/')[2]
      : undefined
  const inside = errors.filter((error) => branchOf(error) !== undefined)
  const outside = errors.filter((error) => error !== union && branchOf(error) === undefined)
  const wrongKind = new Set(
    inside
      .filter((error) => error.keyword === 'const' || error.instancePath === union.instancePath)
      .filter((error) => error.keyword === 'const' || error.keyword === 'type')
      .map(branchOf),
  )
  const meant = inside.filter((error) => !wrongKind.has(branchOf(error)))
  const isOneBranch = new Set(meant.map(branchOf)).size === 1
  return telling(outside.concat(isOneBranch ? meant : { ...union, keyword: 'union' }))
}

function sentence(error: ShapeError): string {
  if (error.keyword === 'union') return 'has none of the allowed shapes'
  const [listed]: unknown[] = Object.values(error.params)
  return Array.isArray(listed) && error.keyword !== 'required'
    ? `${error.message}: ${listed.join(', ')}`
    : error.message
}

/** Notes values that occur twice, at the place of the second. */
export function noteRepeated(ids: readonly string[], path: (index: number) => string, note: Note) {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) note(path(index), `«${id}» is used twice`)
  })
}
