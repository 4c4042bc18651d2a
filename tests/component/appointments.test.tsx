import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bookingPath } from '../../src/lib/booking-path.ts'
import { keepOffline } from '../../src/app/keep-offline.ts'
import {
  book,
  changeCalendar,
  civilStatus,
  exceptionOn,
  fill,
  hold,
  slotAt,
  wednesdayMorning,
} from '../support/appointments.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ at: wednesdayMorning })
  // Translated here and not in the time of the first test.
  await Promise.all([
    import('../../src/app/later-routes.tsx'),
    import('../../src/app/booking-route.tsx'),
    import('../../src/features/appointments/ticket/ticket-screen.tsx'),
    import('../../src/features/appointments/mine/my-appointments-screen.tsx'),
  ])
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set(wednesdayMorning)
  await server.anonymous.call('POST /sandbox/reset')
})

const civil = bookingPath({ group: civilStatus })
const offers = () => screen.findByRole('list', { name: 'Giờ tốt nhất cho bạn' })
const firstOffer = async () => {
  const [first] = within(await offers()).getAllByRole('button')
  if (!first) throw new Error('There is no offer')
  return first
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const timer = () => screen.findByRole('timer')
const confirm = () => press('Xác nhận đặt lịch')
const code = () => screen.findByText(/^LH-[A-Z0-9]{4}-[A-Z0-9]{4}$/)

describe('a seat that cannot be had', () => {
  test('a stale page says so and shows what is free now, on the same screen', async () => {
    await openApp(server, civil, 'resident-1')
    const first = await firstOffer()
    expect(first.textContent).toContain('09:30')
    await fill(await server.as('one-stop-1'), await slotAt(server, '2026-11-25', '09:30'))
    await userEvent.click(first)
    expect(await screen.findByText(/Khung giờ này vừa hết chỗ/)).toBeDefined()
    await waitFor(async () => expect((await firstOffer()).textContent).toContain('10:00'))
    await userEvent.click(await firstOffer())
    await timer()
  })

  test('a slot that is about to begin meanwhile', async () => {
    await openApp(server, civil, 'resident-1')
    const first = await firstOffer()
    server.clock.set('2026-11-25T02:05:00Z')
    await userEvent.click(first)
    expect(await screen.findByText(/đã qua hoặc sắp bắt đầu/)).toBeDefined()
    await waitFor(async () => expect((await firstOffer()).textContent).toContain('10:00'))
  })

  test('a day that was closed meanwhile; the day itself says why', async () => {
    await openApp(server, civil, 'resident-1')
    const first = await firstOffer()
    await changeCalendar(await server.as('one-stop-1'), exceptionOn('2026-11-25'))
    await userEvent.click(first)
    expect(await screen.findByText(/Hôm đó quầy không tiếp nhận/)).toBeDefined()
    await waitFor(async () => expect((await firstOffer()).textContent).toContain('26/11'))
    await press('Chọn ngày, giờ khác')
    await userEvent.click(await screen.findByRole('radio', { name: /^hôm nay, .*nghỉ$/ }))
    expect(await screen.findByText('Lý do: Cán bộ đi tập huấn.')).toBeDefined()
    const [sunday] = screen.getAllByRole('radio', { name: /^Chủ Nhật.*nghỉ$/i })
    if (sunday) await userEvent.click(sunday)
    expect(await screen.findByText(/không làm việc vào thứ này hằng tuần/)).toBeDefined()
  })

  test('a hold that ran out before it was confirmed', async () => {
    await openApp(server, civil, 'resident-1')
    await userEvent.click(await firstOffer())
    await timer()
    server.clock.set('2026-11-25T02:06:00Z')
    await confirm()
    expect(await screen.findByText(/Thời gian giữ chỗ đã hết/)).toBeDefined()
    await userEvent.click(await firstOffer())
    await confirm()
    await code()
  })

  test('more than a day allows, and the same procedure twice', async () => {
    const resident = await server.as('resident-1')
    const made = await book(resident, (await slotAt(server, '2026-11-26', '08:00')).id, { procedureCode: '1.001193' })
    await openApp(server, bookingPath({ procedure: '1.001193' }), 'resident-1')
    await userEvent.click(await firstOffer())
    await confirm()
    expect(await screen.findByText(/Bạn đã có lịch hẹn cho thủ tục này/)).toBeDefined()
    await userEvent.click(screen.getByRole('link', { name: 'Mở lịch hẹn đã có' }))
    expect((await code()).textContent).toBe(made.code)
  })

  test('who missed too many reads until when', async () => {
    const resident = await server.as('resident-1')
    const clerk = await server.as('one-stop-1')
    for (const day of ['2026-11-26', '2026-11-27', '2026-11-30'])
      await book(resident, (await slotAt(server, day, '08:00')).id)
    await server.services.db
      .updateTable('appointment')
      .set({ status: 'no-show', updated_at: server.clock.now() })
      .execute()
    expect(clerk.token).toBeDefined()
    server.clock.set('2026-12-01T02:00:00Z')
    await openApp(server, civil, 'resident-1')
    await userEvent.click(await firstOffer())
    expect(await screen.findByText(/tạm thời chưa đặt lịch qua ứng dụng được/)).toBeDefined()
    expect(screen.getByText('Bạn đặt lại được sau thứ Hai, 14/12/2026.')).toBeDefined()
  })
})

describe('the person and the phone', () => {
  test('a session that ended meanwhile is renewed over the screen, and the seat is held', async () => {
    await openApp(server, civil, 'resident-1')
    const first = await firstOffer()
    await server.services.db.deleteFrom('session').execute()
    await userEvent.click(first)
    const sheet = await screen.findByRole('dialog', { name: 'Đăng nhập' })
    await userEvent.click(await within(sheet).findByRole('button', { name: /^Nguyễn Thị Mẫu/ }))
    await timer()
  })

  test('a phone whose clock is a day off counts the same five minutes', async () => {
    const realNow = Date.now
    Date.now = () => realNow() + 24 * 3_600_000
    try {
      await openApp(server, civil, 'resident-1')
      await userEvent.click(await firstOffer())
      expect((await timer()).textContent).toMatch(/Còn hơn 4 phút|Còn hơn 5 phút/)
      expect(screen.queryByText(/Thời gian giữ chỗ đã hết/)).toBeNull()
    } finally {
      Date.now = realNow
    }
  })

  test('a seat that is held is found again when the app is opened anew', async () => {
    await hold(await server.as('resident-1'), (await slotAt(server, '2026-11-26', '08:00')).id)
    await openApp(server, civil, 'resident-1')
    expect(await screen.findByText(/08:00–08:30 ngày mai/)).toBeDefined()
    await press('Chọn giờ khác')
    await offers()
  })

  test('for a parent with priority: only the name is asked', async () => {
    await openApp(server, civil, 'resident-1')
    await userEvent.click(await firstOffer())
    await userEvent.click(await screen.findByText('Đặt cho người khác, ưu tiên'))
    await userEvent.click(screen.getByRole('radio', { name: 'Cho người khác' }))
    await confirm()
    expect(await screen.findByText(/Bạn nhập họ tên người đến quầy/)).toBeDefined()
    await userEvent.type(screen.getByRole('textbox', { name: /Họ tên người đến quầy/ }), 'Nguyễn Văn Cha')
    await userEvent.click(screen.getByRole('radio', { name: 'Người từ 75 tuổi' }))
    await confirm()
    await code()
    expect(screen.getByText('Nguyễn Văn Cha')).toBeDefined()
    expect(screen.getByText(/^Người từ 75 tuổi/)).toBeDefined()
  })

  test('without a network a wish is written down, is not booked, and is offered again', async () => {
    const { network, platform } = await openApp(server, civil, 'resident-1')
    const first = await firstOffer()
    network.cut()
    platform.goOffline()
    await userEvent.click(first)
    await press('Ghi lại mong muốn')
    expect(await screen.findByText(/Đây chưa phải lịch hẹn/)).toBeDefined()
    network.mend()
    platform.goOnline()
    await userEvent.click(screen.getByRole('link', { name: 'Xem lịch hẹn của tôi' }))
    expect(await screen.findByRole('heading', { name: 'Mong muốn, chưa đặt' })).toBeDefined()
    expect(
      await screen.findByText('Không có lịch hẹn sắp tới.').catch(() => screen.findByText(/chưa có lịch hẹn nào/)),
    ).toBeDefined()
    await userEvent.click(screen.getByRole('link', { name: 'Đặt ngay' }))
    const wished = await screen.findByRole('list', { name: 'Giờ bạn mong muốn' })
    await userEvent.click(within(wished).getByRole('button'))
    await confirm()
    await code()
  })
})

describe('the ticket', () => {
  const booked = async (day = '2026-11-26') =>
    book(await server.as('resident-1'), (await slotAt(server, day, '08:00')).id, { procedureCode: '1.001193' })

  test("somebody else's is not there, in words", async () => {
    const { id } = await booked()
    await openApp(server, `/lich-hen/${id}`, 'resident-2')
    expect(await screen.findByText(/không thuộc về bạn/)).toBeDefined()
  })

  test('moves in one tap to another time and keeps its code; cancels after being asked', async () => {
    const made = await booked()
    await openApp(server, `/lich-hen/${made.id}`, 'resident-1')
    await userEvent.click(await screen.findByRole('link', { name: 'Dời lịch' }))
    await userEvent.click(await firstOffer())
    expect((await code()).textContent).toBe(made.code)
    expect(screen.getAllByText(/09:30–10:00 hôm nay/)).not.toEqual([])
    await press('Hủy lịch hẹn')
    const sheet = await screen.findByRole('dialog', { name: 'Hủy lịch hẹn' })
    await userEvent.click(within(sheet).getByRole('button', { name: 'Hủy lịch hẹn' }))
    expect(await screen.findAllByText('Đã hủy')).not.toEqual([])
    expect(await screen.findByRole('link', { name: 'Đặt lịch mới' })).toBeDefined()
  })

  test('ticks reach the clerk', async () => {
    const made = await booked()
    await openApp(server, `/lich-hen/${made.id}`, 'resident-1')
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Giấy chứng sinh/ }))
    expect(await screen.findByText(/^Đã có 1 trên/)).toBeDefined()
    const clerk = await server.as('one-stop-1')
    await waitFor(async () => {
      const { body } = await clerk.call('GET /appointments/{id}', { params: { id: made.id } })
      expect(body.papers.filter(({ ready }) => ready)).toHaveLength(1)
    })
  })

  test('goes into the calendar of the phone and to the family', async () => {
    const made = await booked()
    const { platform } = await openApp(server, `/lich-hen/${made.id}`, 'resident-1')
    await press('Thêm vào lịch máy')
    const link = await screen.findByRole('link', { name: 'Tải về máy' })
    expect(link.getAttribute('download')).toBe(`Lịch hẹn ${made.code}.ics`)
    await userEvent.keyboard('{Escape}')
    await press(/^Gửi cho người thân/)
    await waitFor(() => expect(platform.calls.map(({ act }) => act)).toContain('share'))
  })

  test('an earlier place that is freed is offered with its own time, and taken', async () => {
    const other = await server.as('resident-2')
    const early = await slotAt(server, '2026-11-26', '08:00')
    const taken = await book(other, early.id)
    await fill(await server.as('one-stop-1'), await slotAt(server, '2026-11-26', '08:00'))
    const made = await book(await server.as('resident-1'), (await slotAt(server, '2026-11-27', '08:00')).id)
    const { parts } = await openApp(server, `/lich-hen/${made.id}`, 'resident-1')
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Mời tôi khi có chỗ sớm hơn/ }))
    await waitFor(async () => {
      const caller = await server.as('resident-1')
      expect((await caller.call('GET /appointments/{id}', { params: { id: made.id } })).body.wantsEarlier).toBe(true)
    })
    await other.call('POST /appointments/{id}/cancel', { params: { id: taken.id } })
    await parts.queries.invalidateQueries({ queryKey: ['mine'] })
    await press('Dời sang giờ này')
    expect((await code()).textContent).toBe(made.code)
    expect(await screen.findAllByText(/08:00–08:30 ngày mai/)).not.toEqual([])
  })

  test('is there after the app was opened anew without a network, and gone once the person has left', async () => {
    const made = await booked()
    const { parts, platform, network } = await openApp(server, '/lich-hen', 'resident-1')
    const stop = await keepOffline(parts)
    await screen.findByText(new RegExp(made.code))
    await waitFor(async () => expect(await platform.storage.get('reads.mine')).toContain(made.qr))
    stop()
    network.cut()
    parts.queries.clear()
    await keepOffline(parts).then((end) => end())
    await userEvent.click(await screen.findByRole('link', { name: new RegExp(made.code) }))
    expect((await code()).textContent).toBe(made.code)
    expect(await screen.findByText(/Đang xem bản lưu lúc/)).toBeDefined()
    await parts.session.getState().close()
    expect(await platform.storage.get('reads.mine')).toBeUndefined()
  })
})

describe('a full day', () => {
  test('can be waited for, is shown with the place in the line, and left', async () => {
    const scenario = await server.anonymous.call('POST /sandbox/scenarios/{name}', { params: { name: 'full-day' } })
    expect(scenario.status).toBe(200)
    await openApp(server, civil, 'resident-1')
    await press('Chọn ngày, giờ khác')
    await userEvent.click(await screen.findByRole('radio', { name: /hết chỗ$/ }))
    await press('Chờ chỗ trống')
    await userEvent.click(await screen.findByRole('link', { name: 'Xem lịch hẹn của tôi' }))
    expect(await screen.findByText('Bạn chờ lâu nhất')).toBeDefined()
    await press('Thôi chờ')
    await waitFor(() => expect(screen.queryByText('Bạn chờ lâu nhất')).toBeNull())
  })
})
