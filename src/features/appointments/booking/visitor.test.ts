import { expect, test } from 'vitest'
import { isComplete, nobodyElse, visitorBody } from './visitor.ts'

test.each([
  [nobodyElse, true, {}],
  [{ ...nobodyElse, myName: ' Nguyễn Mẫu ' }, true, { name: 'Nguyễn Mẫu' }],
  [{ ...nobodyElse, forOther: true, servedName: ' ' }, false, {}],
  [{ ...nobodyElse, forOther: true, servedName: 'Mẫu' }, true, { served: { name: 'Mẫu', relation: null } }],
  [
    { ...nobodyElse, forOther: true, servedName: 'Mẫu', relation: 'Con', priorityId: 'age-75' },
    true,
    { served: { name: 'Mẫu', relation: 'Con' }, priorityId: 'age-75' },
  ],
  // Chosen for somebody else first, then for oneself after all: the other one's name does not go out.
  [{ ...nobodyElse, servedName: 'Mẫu', relation: 'Con' }, true, {}],
])('%j', (visitor, complete, body) => {
  expect(isComplete(visitor)).toBe(complete)
  expect(visitorBody(visitor)).toEqual(body)
})
