import { expect, test } from 'vitest'
import { count, summary } from './steps.ts'

const clean = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] }
const unloadable = { status: 'failed', assertionResults: [] }

test.each([
  ['all passed', clean, 0, { passed: 3, failed: 0, skipped: 1 }],
  ['one failed', { ...clean, numFailedTests: 1 }, 1, { passed: 3, failed: 1, skipped: 1 }],
  ['a file that does not load', { ...clean, testResults: [unloadable] }, 1, { passed: 3, failed: 1, skipped: 1 }],
  ['an error outside of any test', clean, 1, { passed: 3, failed: 1, skipped: 1 }],
  ['no test ran', { ...clean, numPassedTests: 0 }, 0, { passed: 0, failed: 1, skipped: 1 }],
  ['no report', undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
])('%s', (_name, report, code, expected) => {
  expect(count(report, code)).toEqual(expected)
})

test('the last line is the one that machines read, and nothing run is no success', () => {
  const step = { name: 'unit', passed: 2, failed: 0, skipped: 0, seconds: 1 }
  expect(summary([step]).lines.at(-1)).toBe('2 passed, 0 failed')
  expect(summary([step, { ...step, failed: 1, skipped: 4 }]).lines.at(-1)).toBe('4 passed, 1 failed, 4 skipped')
  expect([summary([step]).ok, summary([{ ...step, failed: 1 }]).ok, summary([]).ok]).toEqual([true, false, false])
})
