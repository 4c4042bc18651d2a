import { confidences } from '../../../../contract/schemas/procedure.ts'
import type { Converted } from './convert.ts'

/** What became of one line of an import file. */
export type ImportedLine = { line: number; refused: string } | { line: number; converted: Converted }

export type ImportReport = {
  /** One sentence for each line that somebody should look at, in the order of the file. */
  lines: string[]
  loaded: number
  refused: number
  duplicates: number
  mismatches: number
  /** How many procedures carry each mark. */
  marks: { mark: string; procedures: number }[]
}

type Good = Extract<Converted, { ok: true }>
type Seen = { line: number; good: { trust: number; marks: string[] } }

/**
 * Judges an import line by line. Of a code that stands in the file more than once the line with the more trusted source
 * is kept, otherwise the first. Holds the sentences and a few words for each code, never the contents.
 */
export function createReport() {
  const seen = new Map<string, Seen>()
  const lines: string[] = []
  const sums = { refused: 0, duplicates: 0, mismatches: 0 }

  /** Gives the procedure when this line is to be stored. */
  function add(result: ImportedLine): Good | undefined {
    const say = (text: string) => void lines.push(`line ${result.line}: ${text}`)
    const good = 'converted' in result && result.converted.ok ? result.converted : undefined
    if (!good) {
      sums.refused += 1
      say(`refused, ${refusalOf(result)}`)
      return undefined
    }
    const { procedure, quality } = good
    const { code } = procedure
    const trust = confidences.length - confidences.indexOf(procedure.source.confidence)
    const first = seen.get(code)
    if (first) {
      sums.duplicates += 1
      if (trust <= first.good.trust) {
        say(`${code} stands on line ${first.line} already, skipped`)
        return undefined
      }
      say(`${code} stands on line ${first.line} already, replaced because this source is trusted more`)
    }
    seen.set(code, { line: result.line, good: { trust, marks: [...new Set(quality.map(({ mark }) => mark))] } })
    const mismatch = quality.find(({ mark }) => mark === 'code-name-mismatch')
    if (mismatch) {
      sums.mismatches += 1
      say(`${code} «${procedure.name}» does not fit. ${mismatch.detail}`)
    }
    return good
  }

  /** Tells of a line that was stored what the database knew about it. */
  const note = (line: number, text: string) => void lines.push(`line ${line}: ${text}`)

  function finish(): ImportReport {
    const counts = new Map<string, number>()
    for (const { good } of seen.values()) for (const mark of good.marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
    const marks = [...counts]
      .map(([mark, procedures]) => ({ mark, procedures }))
      .sort((one, other) => other.procedures - one.procedures || (one.mark < other.mark ? -1 : 1))
    return { lines, loaded: seen.size, ...sums, marks }
  }

  return { add, note, finish }
}

function refusalOf(result: ImportedLine): string {
  if ('refused' in result) return result.refused
  const { converted } = result
  return converted.ok ? '' : [converted.code, converted.reason].filter(Boolean).join(' ')
}

export function reportText({ lines, loaded, refused, duplicates, mismatches, marks }: ImportReport): string {
  return [
    ...lines,
    `loaded: ${loaded}`,
    `refused: ${refused}`,
    `duplicates: ${duplicates}`,
    `mismatches: ${mismatches}`,
    ...marks.map(({ mark, procedures }) => `mark ${mark}: ${procedures}`),
  ].join('\n')
}
