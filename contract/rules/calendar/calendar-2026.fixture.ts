import { addDays, compareDays, type CivilDay } from './civil-day.ts'
import type { Holiday, WorkCalendar } from './work-calendar.ts'

function run(name: string, first: CivilDay, last: CivilDay): Holiday[] {
  const days: Holiday[] = []
  for (let day = first; compareDays(day, last) <= 0; day = addDays(day, 1)) days.push({ day, name, confirmed: true })
  return days
}

/** The days off of 2026 as announced, and 24/11, which no law had confirmed. */
export const calendar2026: WorkCalendar = {
  completeYears: [2026],
  holidays: [
    ...run('Tết Dương lịch', '2026-01-01', '2026-01-04'),
    ...run('Tết Nguyên đán', '2026-02-14', '2026-02-22'),
    ...run('Giỗ Tổ Hùng Vương', '2026-04-25', '2026-04-27'),
    ...run('30/4 và 1/5', '2026-04-30', '2026-05-03'),
    ...run('Quốc khánh', '2026-08-29', '2026-09-02'),
    { day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', confirmed: false },
  ],
  makeUpDays: [
    { day: '2026-01-10', name: 'Làm bù ngày 2/1' },
    { day: '2026-08-22', name: 'Làm bù ngày 31/8' },
  ],
  observeUnconfirmed: true,
}
