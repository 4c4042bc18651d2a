import { describe, expect, it } from 'vitest'
import { bodyOf, emptyDraft, emptyRow, faultsOf, isSound, withPasted, type Draft } from './corner-draft.ts'

const list = '1 1144200,5 426902\n2 1144210,5 426902\n3 1144210,5 426915'
const pasted = (): Draft => withPasted(emptyDraft(), list).draft

describe('a pasted list', () => {
  it('takes the place of the rows and is sent as numbers', () => {
    expect(bodyOf(pasted())).toEqual({
      corners: [
        { x: 1144200.5, y: 426902 },
        { x: 1144210.5, y: 426902 },
        { x: 1144210.5, y: 426915 },
      ],
    })
    expect(isSound(faultsOf(pasted()))).toBe(true)
  })

  it('that holds nothing leaves what was typed', () => {
    const draft: Draft = { ...emptyDraft(), stated: '160' }
    expect(withPasted(draft, 'tờ 7 thửa 276')).toEqual({ draft, count: 0, unread: ['tờ 7 thửa 276'] })
  })
})

describe('faults', () => {
  it('are none for rows left empty', () => {
    const draft = pasted()
    expect(isSound(faultsOf({ ...draft, rows: [...draft.rows, emptyRow()] }))).toBe(true)
  })

  it('name the half of a row that is missing or no coordinate', () => {
    const row = { ...emptyRow(), x: '1144200', y: '12' }
    expect(faultsOf({ ...pasted(), rows: [...pasted().rows, row] }).rows).toEqual({ [row.id]: { x: false, y: true } })
  })

  it.each([
    ['', false],
    ['161,5', false],
    ['0', true],
    ['abc', true],
  ])('stated area %s', (stated, wrong) => {
    expect(faultsOf({ ...pasted(), stated }).stated).toBe(wrong)
  })

  it('are two corners only', () => {
    expect(faultsOf({ ...pasted(), rows: pasted().rows.slice(0, 2) }).tooFew).toBe(true)
  })
})

it('sends the stated area and the frame that were chosen', () => {
  expect(bodyOf({ ...pasted(), stated: '161,5', frame: 'utm-48' })).toMatchObject({
    statedAreaSquareMetres: 161.5,
    frame: 'utm-48',
  })
})
