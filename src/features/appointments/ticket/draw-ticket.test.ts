import { expect, test } from 'vitest'
import { wrap } from './draw-ticket.ts'

test.each([
  ['một hai ba', 20, ['một hai ba']],
  ['một hai ba', 7, ['một hai', 'ba']],
  ['Nghiêng một', 3, ['Nghiêng', 'một']],
  ['', 5, ['']],
])('%j in room for %i letters', (line, room, rows) => expect(wrap(line, (text) => text.length, room)).toEqual(rows))
