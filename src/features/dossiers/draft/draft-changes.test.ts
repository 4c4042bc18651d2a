import { describe, expect, test } from 'vitest'
import { changesSince, fieldsInConflict, hasChanges, noChanges, withChanges, type Saved } from './draft-changes.ts'

const saved = (answers: Saved['answers'] = {}): Saved => ({
  answers,
  caseAnswers: { 'q.married': true },
  paperDates: { health: '2026-01-15' },
  resultChannel: 'electronic',
  postTo: null,
  revision: 3,
})

describe('what is on screen', () => {
  test('is the copy of the server with what was typed here on top', () => {
    const changes = {
      answers: { name: 'Mẫu', note: undefined },
      caseAnswers: { 'q.abroad': false },
      paperDates: { home: '2026-05-01' },
    }
    expect(withChanges(saved({ name: 'Cũ', note: 'x', place: 'Vũng Tàu' }), changes)).toEqual({
      answers: { name: 'Mẫu', place: 'Vũng Tàu' },
      caseAnswers: { 'q.married': true, 'q.abroad': false },
      paperDates: { health: '2026-01-15', home: '2026-05-01' },
      resultChannel: 'electronic',
      postTo: null,
    })
  })
})

describe('after a save', () => {
  test('only what was typed meanwhile is left to send', () => {
    const sent = { answers: { name: 'M', place: 'A' }, caseAnswers: {}, resultChannel: 'post' as const }
    const now = { answers: { name: 'Mẫu', place: 'A' }, caseAnswers: {}, resultChannel: 'post' as const }
    expect(changesSince(sent, now)).toEqual({
      answers: { name: 'Mẫu' },
      caseAnswers: {},
      paperDates: {},
      resultChannel: undefined,
      postTo: undefined,
    })
    expect(hasChanges(changesSince(now, now))).toBe(false)
  })

  test('an answer taken away meanwhile is still to be sent', () => {
    const sent = { ...noChanges, answers: { name: 'M' } }
    expect(hasChanges(changesSince(sent, { ...noChanges, answers: { name: undefined } }))).toBe(true)
  })
})

describe('when somebody else changed the draft', () => {
  test.each([
    ['another field', saved({ name: 'A', place: 'B' }), []],
    ['the same field to something else', saved({ name: 'C' }), ['name']],
    ['the same field to the same', saved({ name: 'Mẫu' }), []],
  ])('%s', (_name, after, conflicts) => {
    const changes = { ...noChanges, answers: { name: 'Mẫu' } }
    expect(fieldsInConflict(saved({ name: 'A' }), after, changes)).toEqual(conflicts)
  })
})
