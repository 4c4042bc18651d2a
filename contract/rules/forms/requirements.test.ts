import { describe, expect, it } from 'vitest'
import type { CaseAnswers, Condition } from './definition.ts'
import { papersOfCase, questionsToAsk } from './requirements.ts'
import { holds, nextToAsk, outcome } from './visibility.ts'

const house = { field: 'house', is: true }
const notHouse = { field: 'house', isNot: true }
const temple = { field: 'temple', is: true }

describe('a condition', () => {
  const rows: [string, Condition, CaseAnswers, boolean | undefined, string | undefined][] = [
    ['is open without an answer', house, {}, undefined, 'house'],
    ['holds', house, { house: true }, true, undefined],
    ['does not hold', house, { house: false }, false, undefined],
    ['that denies is open as well', notHouse, {}, undefined, 'house'],
    ['that denies holds', notHouse, { house: false }, true, undefined],
    ['that denies does not hold', notHouse, { house: true }, false, undefined],
    ['of all asks the first part first', { all: [notHouse, temple] }, {}, undefined, 'house'],
    ['of all asks on', { all: [notHouse, temple] }, { house: false }, undefined, 'temple'],
    ['of all is settled by one no', { all: [notHouse, temple] }, { house: true }, false, undefined],
    ['of all is settled by a later no too', { all: [notHouse, temple] }, { temple: false }, false, undefined],
    ['of any is settled by one yes', { any: [house, temple] }, { house: true }, true, undefined],
    ['of any asks on after a no', { any: [house, temple] }, { house: false }, undefined, 'temple'],
    ['of any fails when all fail', { any: [house, temple] }, { house: false, temple: false }, false, undefined],
    [
      'may be nested',
      { all: [{ any: [house, temple] }, { field: 'lent', is: true }] },
      { house: true },
      undefined,
      'lent',
    ],
  ]
  it.each(rows)('%s', (_name, condition, answers, result, next) => {
    expect(outcome(condition, answers)).toBe(result)
    expect(holds(condition, answers)).toBe(result === true)
    expect(nextToAsk(condition, answers)).toBe(next)
  })
})

describe('the papers of a case', () => {
  const questions = [{ id: 'house' }, { id: 'temple' }, { id: 'deed' }]
  const paper = (id: string, neededWhen?: Condition) => ({ id, kind: 'submit', required: true, neededWhen }) as const
  const papers = [
    paper('form'),
    paper('consent', { all: [notHouse, temple] }),
    paper('old-deed', { field: 'deed', is: false }),
  ]
  const rows: [CaseAnswers, string[], string[], string[], string[]][] = [
    [{}, ['form'], ['consent', 'old-deed'], [], ['house', 'deed']],
    [{ house: true }, ['form'], ['old-deed'], ['consent'], ['house', 'deed']],
    [{ house: false }, ['form'], ['consent', 'old-deed'], [], ['house', 'temple', 'deed']],
    [{ house: false, temple: true }, ['form', 'consent'], ['old-deed'], [], ['house', 'temple', 'deed']],
    [{ house: false, temple: false, deed: true }, ['form'], [], ['consent', 'old-deed'], ['house', 'temple', 'deed']],
    [{ house: true, temple: true, deed: false }, ['form', 'old-deed'], [], ['consent'], ['house', 'deed']],
  ]
  it.each(rows)('%j', (cases, needed, undecided, ruledOut, asked) => {
    const of = papersOfCase(papers, cases)
    expect(of.needed.map(({ id }) => id)).toEqual(needed)
    expect(of.undecided.map(({ id }) => id)).toEqual(undecided)
    expect(of.ruledOut.map(({ id }) => id)).toEqual(ruledOut)
    expect(questionsToAsk(questions, papers, cases).map(({ id }) => id)).toEqual(asked)
  })
})
