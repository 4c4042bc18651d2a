import { describe, expect, it } from 'vitest'
import { byRank, rankOf, usualQueueRules } from './queue-rules.ts'

const at = (clock: string) => new Date(`2026-11-25T${clock}:00+07:00`)
type Row = [name: string, came: string, slot: string | null, priority?: 'priority']

function order(rows: Row[]): string[] {
  return rows
    .map(([name, came, slot, priority]) => ({
      number: name,
      takenAt: at(came),
      rankAt: rankOf(
        { takenAt: at(came), slotStartsAt: slot === null ? null : at(slot), hasPriority: priority !== undefined },
        usualQueueRules,
      ),
    }))
    .sort(byRank)
    .map((one) => one.number)
}

describe('who is called first', () => {
  it.each<[string, Row[], string[]]>([
    [
      'without appointments: who came first',
      [
        ['b', '08:01', null],
        ['a', '08:00', null],
      ],
      ['a', 'b'],
    ],
    [
      'at the booked time the appointment, before who came ten minutes ago',
      [
        ['walk', '08:51', null],
        ['booked', '08:50', '09:00'],
      ],
      ['booked', 'walk'],
    ],
    [
      'who came long before the booked time, before the appointment',
      [
        ['walk', '08:45', null],
        ['booked', '08:46', '09:00'],
      ],
      ['walk', 'booked'],
    ],
    [
      'of two appointments the earlier slot, whoever came first',
      [
        ['late', '08:46', '09:00'],
        ['early', '08:50', '08:30'],
      ],
      ['early', 'late'],
    ],
    [
      'an appointment that came late counts from when it came',
      [
        ['late', '09:12', '09:00'],
        ['on-time', '09:05', '09:10'],
      ],
      ['on-time', 'late'],
    ],
    [
      'priority goes before who came up to an hour earlier',
      [
        ['walk', '08:10', null],
        ['old', '09:00', null, 'priority'],
      ],
      ['old', 'walk'],
    ],
    [
      '… and not before who has waited longer than that',
      [
        ['walk', '07:50', null],
        ['old', '09:00', null, 'priority'],
      ],
      ['walk', 'old'],
    ],
    [
      'of the same moment the lower number',
      [
        ['A002', '08:00', null],
        ['A001', '08:00', null],
      ],
      ['A001', 'A002'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(order(rows)).toEqual(expected)
  })

  it('nobody waits for ever: whoever comes later than the span of all bonuses ranks behind', () => {
    const waiting = rankOf({ takenAt: at('08:00'), slotStartsAt: null, hasPriority: false }, usualQueueRules)
    const latest = rankOf({ takenAt: at('09:11'), slotStartsAt: at('09:00'), hasPriority: true }, usualQueueRules)
    expect(latest.getTime()).toBeGreaterThan(waiting.getTime())
  })
})
