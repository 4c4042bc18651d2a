import { describe, expect, it } from 'vitest'
import { dateInWords } from './date-in-words.ts'

describe('dateInWords', () => {
  it.each([
    ['2026-03-12', 'ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu'],
    ['2005-04-01', 'ngày một tháng tư năm hai nghìn không trăm linh năm'],
    ['1995-05-15', 'ngày mười lăm tháng năm năm một nghìn chín trăm chín mươi lăm'],
    ['2021-01-21', 'ngày hai mươi mốt tháng một năm hai nghìn không trăm hai mươi mốt'],
    ['2024-12-24', 'ngày hai mươi tư tháng mười hai năm hai nghìn không trăm hai mươi tư'],
    ['2000-10-10', 'ngày mười tháng mười năm hai nghìn'],
    ['2014-11-14', 'ngày mười bốn tháng mười một năm hai nghìn không trăm mười bốn'],
    ['1900-08-31', 'ngày ba mươi mốt tháng tám năm một nghìn chín trăm'],
    ['2010-07-30', 'ngày ba mươi tháng bảy năm hai nghìn không trăm mười'],
    ['1955-02-25', 'ngày hai mươi lăm tháng hai năm một nghìn chín trăm năm mươi lăm'],
    ['1950-03', 'tháng ba năm một nghìn chín trăm năm mươi'],
    ['1941', 'năm một nghìn chín trăm bốn mươi mốt'],
  ])('%s', (value, words) => {
    expect(dateInWords(value)).toBe(words)
  })

  it.each(['', '2026-02-30', '12/03/2026'])('refuses "%s"', (value) => {
    expect(() => dateInWords(value)).toThrow(RangeError)
  })
})
