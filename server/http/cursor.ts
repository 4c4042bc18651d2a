import { refuse } from './refusal.ts'

type Part = 'instant' | 'uuid' | 'integer' | 'text'

const shapes: { [P in Part]: (value: unknown) => boolean } = {
  instant: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  uuid: (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  integer: (value) => Number.isInteger(value),
  text: (value) => typeof value === 'string',
}

/** Where the last page ended: the sort keys of its last row. */
export const encodeCursor = (parts: (string | number)[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

export function decodeCursor(cursor: string, parts: readonly Part[]): unknown[] {
  const invalid = () => refuse('INVALID', { fields: [{ path: 'cursor', keyword: 'format' }] })
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return invalid()
  }
  return Array.isArray(value) && value.length === parts.length && parts.every((part, at) => shapes[part](value[at]))
    ? value
    : invalid()
}
