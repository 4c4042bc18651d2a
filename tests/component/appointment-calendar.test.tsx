import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { book, changeCalendar, exceptionOn, slotAt, wednesdayMorning } from '../support/appointments.ts'
import { startTestServer, type Caller, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

const friday = '2026-11-27'
let server: TestServer
let an: Caller
let clerk: Caller
let clerkId: string
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
  clerkId = server.sampleOf('one-stop')
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set(wednesdayMorning)
  await server.anonymous.call('POST /sandbox/reset')
  an = await server.as('resident-1')
  clerk = await server.as(clerkId)
})

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const typeDay = async (group: string, [day, month, year]: readonly [string, string, string]) => {
  const field = within(await screen.findByRole('group', { name: new RegExp(`^${group}`) }))
  for (const [label, value] of [
    ['Ngày', day],
    ['Tháng', month],
    ['Năm', year],
  ] as const) {
    const input = field.getByRole('textbox', { name: label })
    await userEvent.clear(input)
    await userEvent.type(input, value)
  }
}
const noteDayOff = async () => {
  await press('Thêm ngày nghỉ')
  await typeDay('Nghỉ từ ngày', ['27', '11', '2026'])
  await userEvent.type(screen.getByRole('textbox', { name: /^Lý do/ }), 'Tập huấn')
  await press('Ghi thay đổi')
}
const review = async () => userEvent.click(await screen.findByRole('link', { name: 'Xem trước và lưu' }))
const saved = async () => (await clerk.call('GET /staff/calendar')).body
const exceptionsNow = async () => (await saved()).calendar.groups[0]?.exceptions

describe('the calendar of the counters', () => {
  test('a day off is noted, previewed, and only then saved', async () => {
    await openApp(server, '/quay/lich-lam-viec/ngay', clerkId)
    await noteDayOff()
    expect(await screen.findAllByText('Chưa lưu')).not.toHaveLength(0)
    expect(await exceptionsNow()).toEqual([])
    await review()
    expect(await screen.findByText('Nghỉ thứ Sáu, 27/11/2026, tất cả các nhóm quầy. Lý do: Tập huấn')).toBeDefined()
    expect(await screen.findByText('Không chạm tới lịch hẹn nào đã đặt.')).toBeDefined()
    expect(screen.getByText(/Trong 14 ngày tới: trước có [\d.]+ chỗ, sau có [\d.]+ chỗ/)).toBeDefined()
    await press('Lưu lịch làm việc')
    await screen.findByText('Đã lưu lịch làm việc')
    expect(await exceptionsNow()).toMatchObject([{ day: friday, kind: 'closed', reason: 'Tập huấn' }])
    expect(screen.queryByText(/thay đổi chưa lưu/)).toBeNull()
  })

  test('what is missing is said, each by its field', async () => {
    await openApp(server, '/quay/lich-lam-viec/ngay', clerkId)
    await press('Thêm ngày nghỉ')
    await typeDay('Nghỉ từ ngày', ['31', '2', '2027'])
    await press('Ghi thay đổi')
    const summary = within(await screen.findByRole('alert'))
    expect(summary.getAllByRole('button').map((one) => one.textContent)).toEqual([
      'Bạn ghi đủ ngày, tháng, năm, ví dụ 30/11/2026',
      'Bạn ghi lý do để người dân biết',
    ])
  })

  test('a day with bookings is flagged: the people are named, and keeping them is a decision of its own', async () => {
    await book(an, (await slotAt(server, friday, '08:00')).id)
    await openApp(server, '/quay/lich-lam-viec/ngay', clerkId)
    await noteDayOff()
    await review()
    expect(await screen.findByRole('heading', { name: 'Chạm tới 1 lịch hẹn đã đặt' })).toBeDefined()
    expect(screen.getByText(/08:00 thứ Sáu, 27\/11\/2026, Hộ tịch, chứng thực: 1 người đã đặt, 0 chỗ/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Lưu lịch làm việc' })).toBeNull()
    await press('Vẫn lưu và đánh dấu')
    const sheet = await screen.findByRole('dialog')
    expect(await exceptionsNow()).toEqual([])
    await userEvent.click(within(sheet).getByRole('button', { name: 'Vẫn lưu và đánh dấu' }))
    await screen.findByText('Đã lưu lịch làm việc')
    expect(await screen.findByRole('heading', { name: 'Khung giờ đông hơn số chỗ' })).toBeDefined()
    expect((await saved()).crowded).toMatchObject([{ day: friday, booked: 1, seats: 0 }])
  })

  test('a booking that comes in after the preview refuses the save, and is shown', async () => {
    const slot = await slotAt(server, friday, '08:00')
    await openApp(server, '/quay/lich-lam-viec/ngay', clerkId)
    await noteDayOff()
    await review()
    await screen.findByText('Không chạm tới lịch hẹn nào đã đặt.')
    await book(an, slot.id)
    await press('Lưu lịch làm việc')
    expect(await screen.findByText(/Vừa có người đặt vào chỗ bị bớt nên chưa lưu/)).toBeDefined()
    expect(await screen.findByRole('heading', { name: 'Chạm tới 1 lịch hẹn đã đặt' })).toBeDefined()
    expect(await exceptionsNow()).toEqual([])
  })

  test('edits survive that somebody else saved first, and lie on the new calendar', async () => {
    await openApp(server, '/quay/lich-lam-viec/ngay', clerkId)
    await noteDayOff()
    await review()
    await screen.findByText('Không chạm tới lịch hẹn nào đã đặt.')
    await changeCalendar(clerk, exceptionOn('2026-11-30'))
    await press('Lưu lịch làm việc')
    expect(await screen.findByText(/Lịch vừa được người khác sửa. Các thay đổi của bạn vẫn còn/)).toBeDefined()
    await press('Lưu lịch làm việc')
    await screen.findByText('Đã lưu lịch làm việc')
    expect((await exceptionsNow())?.map((one) => one.day)).toEqual([friday, '2026-11-30'])
  })

  test('edits survive a lost network', async () => {
    const { network } = await openApp(server, '/quay/lich-lam-viec/ngay', clerkId)
    await noteDayOff()
    await review()
    await screen.findByText('Không chạm tới lịch hẹn nào đã đặt.')
    network.cut()
    await press('Lưu lịch làm việc')
    expect(await screen.findByText(/Không liên lạc được với máy chủ/)).toBeDefined()
    network.mend()
    await press('Lưu lịch làm việc')
    await screen.findByText('Đã lưu lịch làm việc')
  })

  test('fewer counters on one day, at the hours it has anyway', async () => {
    await openApp(server, '/quay/lich-lam-viec/ngay', clerkId)
    await press('Đổi số quầy một ngày')
    await typeDay('Ngày', ['27', '11', '2026'])
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Số quầy mở lúc 07:30–11:30/ }), '1')
    await userEvent.type(screen.getByRole('textbox', { name: /^Lý do/ }), 'Một cán bộ nghỉ ốm')
    await press('Ghi thay đổi')
    await review()
    await press('Lưu lịch làm việc')
    await screen.findByText('Đã lưu lịch làm việc')
    expect(await exceptionsNow()).toMatchObject([
      {
        day: friday,
        kind: 'hours',
        sessions: [
          { from: '07:30', counters: 1 },
          { from: '13:30', counters: 2 },
        ],
      },
    ])
  })

  test('a mobile session on a Saturday, in a neighbourhood office', async () => {
    await openApp(server, '/quay/lich-lam-viec/ngay', clerkId)
    await press('Thêm buổi tiếp nhận')
    await typeDay('Ngày', ['12', '12', '2026'])
    const session = within(screen.getByRole('group', { name: 'Buổi 1' }))
    await userEvent.type(session.getByLabelText(/^Từ/), '08:00')
    await userEvent.type(session.getByLabelText(/^Đến/), '07:00')
    await userEvent.type(session.getByRole('textbox', { name: /^Nơi tiếp nhận/ }), 'Trụ sở khu phố 5')
    await userEvent.type(screen.getByRole('textbox', { name: /^Lý do/ }), 'Tiếp nhận lưu động')
    await press('Ghi thay đổi')
    expect(await screen.findByText(/giờ đóng phải sau giờ mở/)).toBeDefined()
    await userEvent.clear(session.getByLabelText(/^Đến/))
    await userEvent.type(session.getByLabelText(/^Đến/), '11:00')
    await press('Ghi thay đổi')
    await review()
    expect(
      await screen.findByText(/Thêm buổi thứ Bảy, 12\/12\/2026.*08:00–11:00, 1 quầy, tại Trụ sở khu phố 5/),
    ).toBeDefined()
    await press('Lưu lịch làm việc')
    await screen.findByText('Đã lưu lịch làm việc')
    expect(await exceptionsNow()).toMatchObject([
      { day: '2026-12-12', kind: 'extra', sessions: [{ place: { name: 'Trụ sở khu phố 5' } }] },
    ])
  })

  test('the usual week changes from a day on, and comes back after another', async () => {
    await openApp(server, '/quay/lich-lam-viec/nhom/ho-tich', clerkId)
    const week = await screen.findByRole('list', { name: 'Tuần thường lệ' }).then((list) => within(list))
    await userEvent.click(await screen.findByRole('button', { name: /^Thứ Hai.*07:30–11:30/s }))
    expect(week).toBeDefined()
    await press('Bỏ buổi 2')
    await typeDay('Kể từ ngày', ['1', '12', '2026'])
    await typeDay('Đến hết ngày', ['31', '12', '2026'])
    await press('Ghi thay đổi')
    expect(await screen.findByText(/Từ 01\/12\/2026: 07:30–11:30, 2 quầy$/)).toBeDefined()
    await review()
    await press('Lưu lịch làm việc')
    await screen.findByText('Đã lưu lịch làm việc')
    const { calendar } = await saved()
    const mondays = calendar.groups[0]?.weekly.filter((one) => one.weekday === 1 && one.from === '13:30')
    expect(mondays?.map((one) => [one.validFrom, one.validTo])).toEqual([
      ['2025-07-01', '2026-11-30'],
      ['2027-01-01', null],
    ])
  })

  test('rules and service time are numbers within limits', async () => {
    await openApp(server, '/quay/lich-lam-viec/quy-tac', clerkId)
    await press('Đổi')
    const horizon = await screen.findByRole('textbox', { name: /Đặt được xa nhất/ })
    await userEvent.clear(horizon)
    await userEvent.type(horizon, '400')
    await press('Ghi thay đổi')
    expect(await screen.findByRole('button', { name: 'Bạn ghi một số từ 1 đến 90' })).toBeDefined()
    await userEvent.clear(horizon)
    await userEvent.type(horizon, '21')
    await press('Ghi thay đổi')
    await review()
    await press('Lưu lịch làm việc')
    await screen.findByText('Đã lưu lịch làm việc')
    expect((await saved()).calendar.rules.horizonDays).toBe(21)
  })

  test('an auditor reads it; the year that is not announced is named', async () => {
    await openApp(server, '/quay/lich-lam-viec', server.sampleOf('auditor'))
    expect(await screen.findByText(/Lịch nghỉ năm 2027 chưa được công bố/)).toBeDefined()
    expect(screen.getByText(/Bạn xem được lịch này/)).toBeDefined()
    expect(screen.queryByText('Thêm ngày nghỉ')).toBeNull()
  })
})
