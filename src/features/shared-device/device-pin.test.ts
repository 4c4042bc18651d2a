import { expect, test } from 'vitest'
import { createPin, tryPin } from './device-pin.ts'

test('the right number opens, and nothing readable of it is kept', async () => {
  const kept = await createPin('240815')
  expect(JSON.stringify(kept)).not.toContain('240815')
  expect((await tryPin(kept, '240815', 0)).tried).toEqual({ kind: 'right' })
})

test('the same number on two tablets is kept in two ways', async () => {
  expect((await createPin('240815')).key).not.toBe((await createPin('240815')).key)
})

test('five wrong numbers close the door for five minutes, also for the right one; then it opens again', async () => {
  let kept = await createPin('240815')
  const answers = []
  for (const pin of ['1', '2', '3', '4', '5', '240815']) {
    const { tried, keep } = await tryPin(kept, pin, 1000)
    kept = keep
    answers.push(tried)
  }
  expect(answers).toEqual([
    { kind: 'wrong', left: 4 },
    { kind: 'wrong', left: 3 },
    { kind: 'wrong', left: 2 },
    { kind: 'wrong', left: 1 },
    { kind: 'closed', until: 301_000 },
    { kind: 'closed', until: 301_000 },
  ])
  expect((await tryPin(kept, '240815', 301_000)).tried).toEqual({ kind: 'right' })
})

test('a right number forgives the wrong ones before it', async () => {
  const { keep } = await tryPin(await createPin('240815'), '000000', 0)
  expect((await tryPin((await tryPin(keep, '240815', 0)).keep, '000000', 0)).tried).toEqual({ kind: 'wrong', left: 4 })
})
