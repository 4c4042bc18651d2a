import { expect, test } from 'vitest'
import { takeConsoleErrors } from './no-console-errors.ts'

test('what the console is told is kept until a test takes it', () => {
  console.error('broken', 1)
  console.warn('old')
  expect(takeConsoleErrors()).toEqual(['console.error: broken 1', 'console.warn: old'])
  expect(takeConsoleErrors()).toEqual([])
})
