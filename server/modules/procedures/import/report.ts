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

/** Puts the results of an import into words, line by line; a code that occurs again counts as a duplicate. */
export function reportOf(results: Iterable<ImportedLine>): ImportReport {
  const firstLines = new Map<string, number>()
  const marks = new Map<string, number>()
  const report: ImportReport = { lines: [], loaded: 0, refused: 0, duplicates: 0, mismatches: 0, marks: [] }
  for (const result of results) {
    const say = (text: string) => void report.lines.push(`line ${result.line}: ${text}`)
    const reason = refusalOf(result)
    if (reason !== undefined || !('converted' in result) || !result.converted.ok) {
      report.refused += 1
      say(`refused, ${reason}`)
      continue
    }
    const { procedure, quality } = result.converted
    const first = firstLines.get(procedure.code)
    if (first !== undefined) {
      report.duplicates += 1
      say(`${procedure.code} stands on line ${first} already, skipped`)
      continue
    }
    firstLines.set(procedure.code, result.line)
    report.loaded += 1
    for (const mark of new Set(quality.map((one) => one.mark))) marks.set(mark, (marks.get(mark) ?? 0) + 1)
    const mismatch = quality.find((one) => one.mark === 'code-name-mismatch')
    if (mismatch) {
      report.mismatches += 1
      say(`${procedure.code} «${procedure.name}» does not fit. ${mismatch.detail}`)
    }
  }
  report.marks = [...marks]
    .map(([mark, procedures]) => ({ mark, procedures }))
    .sort((one, other) => other.procedures - one.procedures || (one.mark < other.mark ? -1 : 1))
  return report
}

function refusalOf(result: ImportedLine): string | undefined {
  if ('refused' in result) return result.refused
  const { converted } = result
  return converted.ok ? undefined : [converted.code, converted.reason].filter(Boolean).join(' ')
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
