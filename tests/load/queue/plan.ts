import type { CounterGroup, UnitCalendar } from '../../../contract/rules/appointments/calendar.ts'
import { usualQueueRules } from '../../../contract/rules/queue/queue-rules.ts'
import { randomFrom } from '../../../contract/rules/queue/estimate.ts'

export const unitId = 'sim'
export const day = '2026-11-25'
export const work = { completeYears: [2026], holidays: [], makeUpDays: [], observeUnconfirmed: true }

const group = (id: string, letter: string, counterNames: string[], serviceMinutes: number): CounterGroup => ({
  id,
  letter,
  name: id,
  description: '',
  fieldIds: [],
  takesOther: letter === 'A',
  counterNames,
  serviceMinutes,
  weekly: [],
  exceptions: [
    {
      day,
      kind: 'hours',
      reason: 'simulated',
      sessions: [
        { from: '07:30', to: '11:30', counters: counterNames.length, place: null },
        { from: '13:30', to: '17:00', counters: counterNames.length, place: null },
      ],
    },
  ],
})

/** Two groups of counters, with a noon break; 30 % of the seats are left to who walks in. */
export const calendar: UnitCalendar = {
  rules: {
    slotMinutes: 30,
    walkInPercent: 30,
    leadDays: 0,
    horizonDays: 14,
    cutOffMinutes: 30,
    changeUntilMinutes: 60,
    holdMinutes: 5,
    offerMinutes: 10,
    perDay: 2,
    perProcedure: 1,
    checkIn: { earlyMinutes: 15, lateMinutes: 15 },
    noShow: null,
    confirm: null,
    makeUpWeekday: 1,
    priorities: [{ id: 'age-75', label: 'Người từ 75 tuổi' }],
    queue: usualQueueRules,
  },
  groups: [group('quick', 'A', ['A1', 'A2', 'A3', 'A4'], 7), group('slow', 'B', ['B1', 'B2', 'B3'], 10)],
  unconfirmed: null,
}

/** One resident of the day: everything about them is decided before it begins, from the seed. */
export type Resident = {
  groupId: string
  /** Of who has booked; null: walks in. */
  slotMinute: number | null
  /** Minutes after midnight; null: booked and does not come. */
  comes: number | null
  hasPriority: boolean
  serviceSeconds: number
  /** Seconds until they stand at the counter after a call; null: not there at the first call. */
  walks: number | null
  /** … and minutes until they are back then; null: gone. */
  backAfter: number | null
  /** Sent to copy something in the middle, for so many minutes. */
  copies: number | null
  /** Came to the wrong counter group. */
  isWrong: boolean
}

const noon = { from: 11 * 60 + 30, to: 13 * 60 + 30 }

/** Residents of a day from a seed: three of five have booked, one of eight of those does not come. */
export function residentsOf(seed: number, count: number): Resident[] {
  const random = randomFrom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const slots = (from: number, to: number) => Array.from({ length: (to - from) / 30 }, (_, index) => from + index * 30)
  const all = [...slots(450, noon.from), ...slots(noon.to, 17 * 60)]
  return Array.from({ length: count }, () => {
    const isQuick = random() < 0.65
    const mean = isQuick ? 6.5 : 9
    const slotMinute = random() < 0.6 ? (all[Math.floor(random() * all.length)] ?? 450) : null
    const walkIn = random() < 0.65 ? 440 + random() * 220 : noon.to - 10 + random() * 190
    const early = Math.min(22, Math.max(-15, -8 + 7 * normal()))
    return {
      groupId: isQuick ? 'quick' : 'slow',
      slotMinute,
      comes: slotMinute === null ? walkIn : random() < 0.12 ? null : slotMinute + early,
      hasPriority: random() < 0.08,
      serviceSeconds: Math.round(60 * mean * Math.exp(0.5 * normal() - 0.125)),
      walks: random() < 0.05 ? null : Math.round(10 + 30 * random()),
      backAfter: random() < 0.5 ? 8 + 15 * random() : null,
      copies: random() < 0.05 ? 5 + 10 * random() : null,
      isWrong: random() < 0.03,
    }
  })
}
