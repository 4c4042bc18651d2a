import type { Readable } from 'node:stream'

export type Line = { line: number; record: unknown } | { line: number; error: string }

const longestLine = 1_000_000
const byteOrderMark = '\uFEFF'

/**
 * Reads JSON Lines one by one; a line that cannot be read is given with its number and the rest goes on.
 * Empty lines count but are not given. Never holds more than one line of at most `longest` characters.
 */
export async function* readLines(source: Readable, longest = longestLine): AsyncGenerator<Line> {
  source.setEncoding('utf8')
  let line = 1
  let held = ''
  let tooLong = false

  function take(text: string): Line | undefined {
    const number = line
    const skipped = tooLong
    line += 1
    tooLong = false
    if (skipped || text.length > longest) return { line: number, error: `longer than ${longest} characters` }
    const json = (number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text).trim()
    return json === '' ? undefined : parsed(number, json)
  }

  for await (const chunk of source) {
    const parts = (held + String(chunk)).split('\n')
    held = parts.pop() ?? ''
    for (const part of parts) {
      const taken = take(part)
      if (taken) yield taken
    }
    if (held.length > longest) {
      tooLong = true
      held = ''
    }
  }
  const last = held !== '' || tooLong ? take(held) : undefined
  if (last) yield last
}

function parsed(line: number, json: string): Line {
  try {
    return { line, record: JSON.parse(json) }
  } catch {
    return { line, error: 'not JSON' }
  }
}
