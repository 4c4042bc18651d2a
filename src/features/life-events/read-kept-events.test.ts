import { expect, test } from 'vitest'
import { readKeptEvents } from './read-kept-events.ts'

const event = {
  id: 'sinh-con',
  name: 'Sinh con',
  summary: '',
  icon: 'baby',
  steps: [{ id: 'a', title: 'A', why: '', procedure: null, ask: 'Hỏi quầy' }],
}

test('what was kept is found again', () => {
  expect(readKeptEvents(JSON.stringify({ at: 5, events: [event] }))).toEqual({ at: 5, events: [event] })
})

test.each([undefined, 'not json', 'null', '[]', '{"at":"x","events":[]}', '{"at":1,"events":[{"id":"x"}]}'])(
  'broken keepings (%s) count as none',
  (text) => expect(readKeptEvents(text)).toBeUndefined(),
)
