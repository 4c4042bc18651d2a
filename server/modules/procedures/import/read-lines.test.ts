import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readLines, type Line } from './read-lines.ts'

async function read(bytes: Buffer, chunk = 7, longest?: number): Promise<Line[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  )
  const found: Line[] = []
  for await (const line of readLines(Readable.from(chunks, { objectMode: false }), longest)) found.push(line)
  return found
}

describe('readLines', () => {
  it.each([1, 2, 5, 1000])(
    'reads a file with BOM, CRLF and Vietnamese letters in chunks of %i bytes',
    async (chunk) => {
      const file = Buffer.from('\uFEFF{"a":"đường"}\r\n\r\n{"a":"phố"}\r\n')
      expect(await read(file, chunk)).toEqual([
        { line: 1, record: { a: 'đường' } },
        { line: 3, record: { a: 'phố' } },
      ])
    },
  )

  it('refuses a bad line with its number and goes on', async () => {
    expect(await read(Buffer.from('1\n{"a":\n3'))).toEqual([
      { line: 1, record: 1 },
      { line: 2, error: 'not JSON' },
      { line: 3, record: 3 },
    ])
  })

  it('does not hold a line that never ends', async () => {
    const long = `"${'x'.repeat(100)}"`
    expect(await read(Buffer.from(`1\n${long}\n3\n${long}`), 7, 20)).toEqual([
      { line: 1, record: 1 },
      { line: 2, error: 'longer than 20 characters' },
      { line: 3, record: 3 },
      { line: 4, error: 'longer than 20 characters' },
    ])
  })

  it('gives nothing for an empty file', async () => {
    expect(await read(Buffer.from(''))).toEqual([])
  })
})
