import { expect, it } from 'vitest'
import { convertNational } from './convert.ts'
import { createReport, reportText, type ImportedLine } from './report.ts'

const record = (code: string, name: string, trust = 'high') => ({
  code,
  name,
  field: 'Hộ tịch',
  submissionMethods: [],
  dossier: [],
  trust,
})

function reportOf(results: ImportedLine[]) {
  const report = createReport()
  const kept = results.filter((result) => report.add(result)).map(({ line }) => line)
  return { kept, ...report.finish() }
}

it('tells line by line what somebody should look at, then the sums', () => {
  const known = new Map([['9.000002', 'Đăng ký kết hôn']])
  const report = reportOf([
    { line: 1, converted: convertNational(record('9.000001', 'Xin phép thử')) },
    { line: 2, refused: 'not JSON' },
    { line: 4, converted: convertNational(record('9.000001', 'Xin phép thử')) },
    { line: 5, converted: convertNational(record('9.000002', 'Xin chặt cây xanh'), known) },
    { line: 6, converted: convertNational(record('x', 'Xin phép')) },
  ])
  expect(reportText(report).split('\n')).toEqual([
    'line 2: refused, not JSON',
    'line 4: 9.000001 stands on line 1 already, skipped',
    'line 5: 9.000002 «Xin chặt cây xanh» does not fit. Mã 9.000002 được biết với tên «Đăng ký kết hôn».',
    expect.stringMatching(/^line 6: refused, x \/code: /),
    'loaded: 2',
    'refused: 2',
    'duplicates: 1',
    'mismatches: 1',
    'mark no-documents: 2',
    'mark code-name-mismatch: 1',
  ])
})

it('keeps of a repeated code the line whose source is trusted more', () => {
  const rows: [number, string][] = [
    [1, 'low'],
    [2, 'high'],
    [3, 'medium'],
    [4, 'high'],
  ]
  const report = reportOf(
    rows.map(([line, trust]) => ({ line, converted: convertNational(record('9.000001', 'Xin phép thử', trust)) })),
  )
  expect(report.kept).toEqual([1, 2])
  expect(report).toMatchObject({ loaded: 1, duplicates: 3, marks: [{ mark: 'no-documents', procedures: 1 }] })
  expect(report.lines).toEqual([
    'line 2: 9.000001 stands on line 1 already, replaced because this source is trusted more',
    'line 3: 9.000001 stands on line 2 already, skipped',
    'line 4: 9.000001 stands on line 2 already, skipped',
  ])
})
