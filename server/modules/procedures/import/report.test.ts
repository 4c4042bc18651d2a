import { expect, it } from 'vitest'
import { convertNational } from './convert.ts'
import { reportOf, reportText } from './report.ts'

const record = (code: string, name: string) => ({
  code,
  name,
  field: 'Hộ tịch',
  submissionMethods: [],
  dossier: [],
  trust: 'high',
})

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
