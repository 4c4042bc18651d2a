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

const bookBirth = async () =>
  book(an, (await slotAt(server, friday, '08:00')).id, { procedureCode: '1.001193', name: 'Nguyễn Thị Mẫu' })

describe('the appointments of a day', () => {
  test('stand by counter group, with the papers that are ready, and lead to what the person checked', async () => {
    const { papers } = await bookBirth()
    const needed = papers.filter((paper) => paper.required)
    const mine = (await an.call('GET /appointments')).body.items[0]
    await an.call('PATCH /appointments/{id}', {
      params: { id: mine?.id ?? '' },
      body: { papersReady: needed.slice(0, 1).map((paper) => paper.requirementId) },
    })
    await openApp(server, `/quay/lich-hen?ngay=${friday}`, clerkId)
    const list = await screen.findByRole('list', { name: 'Hộ tịch, chứng thực' })
    const row = within(list).getByRole('link', { name: /08:00 · Nguyễn Thị Mẫu/ })
    expect(row.textContent).toContain(`Giấy tờ bắt buộc: đã có 1 trên ${needed.length}`)
    expect(row.textContent).toContain('Chưa báo có đến không')
    await userEvent.click(row)
    const ticked = await screen.findByRole('list', { name: 'Giấy tờ người dân đã đánh dấu' })
    expect(within(ticked).getAllByText(/^đã có/)).toHaveLength(1)
  })

  test('can be another day; a closed one says why', async () => {
    await changeCalendar(clerk, exceptionOn(friday))
    await openApp(server, '/quay', clerkId)
    await screen.findByText('Chưa có ai đặt lịch cho ngày này.')
    const next = screen.getByRole('button', { name: 'Ngày sau' })
    await userEvent.click(next)
    await screen.findByRole('heading', { name: 'thứ Năm, 26/11/2026' })
    await userEvent.click(next)
    await screen.findByRole('heading', { name: 'thứ Sáu, 27/11/2026' })
    expect(await screen.findByText('Hôm đó quầy không tiếp nhận: Cán bộ đi tập huấn.')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Hôm nay' }))
    expect(await screen.findByRole('heading', { name: 'thứ Tư, 25/11/2026' })).toBeDefined()
  })

  test('of a year whose days off are not announced say so', async () => {
    server.clock.set('2026-12-31T02:00:00Z')
    await openApp(server, '/quay/lich-hen?ngay=2027-01-04', clerkId)
    expect(await screen.findByText(/lịch nghỉ của năm 2027 chưa được công bố/)).toBeDefined()
  })

  test('show where more people are booked than the calendar has seats', async () => {
    await bookBirth()
    await changeCalendar(clerk, exceptionOn(friday), 'keep')
    await openApp(server, `/quay/lich-hen?ngay=${friday}`, clerkId)
    expect(await screen.findByText(/08:00–08:30, Hộ tịch, chứng thực: 1 người đã đặt, lịch chỉ có 0 chỗ/)).toBeDefined()
    expect(screen.getByText('Giờ này đã đóng, người dân được báo để dời')).toBeDefined()
  })

  test('are not for residents', async () => {
    await openApp(server, '/quay/lich-hen', 'resident-1')
    expect(await screen.findByText(/dành cho cán bộ|cán bộ/i)).toBeDefined()
    expect(screen.queryByText('Lịch hẹn trong ngày')).toBeNull()
  })
})

describe('a booking for a visitor', () => {
  const fillIn = async () => {
    await userEvent.click(await screen.findByRole('radio', { name: /thứ Sáu, 27\/11/ }))
    await userEvent.click(await screen.findByRole('radio', { name: /^08:00/ }))
    await userEvent.type(screen.getByRole('textbox', { name: /Họ tên người đến/ }), 'Trần Văn Thử')
  }

  test('needs a time and a name; the ticket shows what was written', async () => {
    await openApp(server, '/quay/lich-hen/dat-ho', clerkId)
    await userEvent.click(await screen.findByRole('button', { name: 'Đặt lịch' }))
    const summary = await screen.findByRole('alert')
    expect(
      within(summary)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['Bạn chọn giờ cho người dân', 'Bạn ghi họ tên người đến'])
    await fillIn()
    await userEvent.type(screen.getByRole('textbox', { name: /Số điện thoại/ }), '0912 345 678')
    await userEvent.click(screen.getByRole('button', { name: 'Đặt lịch' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Trần Văn Thử' })).toBeDefined()
    expect(screen.getByText(/08:00–08:30 thứ Sáu, 27\/11\/2026/)).toBeDefined()
    const rows = (await clerk.call('GET /staff/appointments', { query: { day: friday } })).body
    expect(rows.map((row) => row.servedName)).toEqual(['Trần Văn Thử'])
  })

  test('for a procedure goes to its counter group and knows the papers', async () => {
    await openApp(server, '/quay/lich-hen/dat-ho', clerkId)
    await userEvent.type(await screen.findByRole('textbox', { name: /làm thủ tục gì/ }), 'khai sinh')
    const hits = await screen.findByRole('list', { name: 'Người dân làm thủ tục gì' })
    await userEvent.click(within(hits).getAllByRole('button')[0] ?? hits)
    await fillIn()
    await userEvent.click(screen.getByRole('button', { name: 'Đặt lịch' }))
    expect(await screen.findByRole('list', { name: 'Giấy tờ người dân đã đánh dấu' })).toBeDefined()
  })

  test('whose time was taken meanwhile keeps what was typed', async () => {
    await openApp(server, '/quay/lich-hen/dat-ho', clerkId)
    await fillIn()
    await changeCalendar(clerk, exceptionOn(friday))
    await userEvent.click(screen.getByRole('button', { name: 'Đặt lịch' }))
    expect(await screen.findByText(/Hôm đó quầy không tiếp nhận nên chưa giữ được chỗ/)).toBeDefined()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Họ tên người đến/ }).value).toBe('Trần Văn Thử')
  })
})

describe('acts on an appointment', () => {
  test('cancelling asks first, and gives the seat back', async () => {
    const { id, slotId } = await bookBirth()
    await openApp(server, `/quay/lich-hen/${id}`, clerkId)
    await userEvent.click(await screen.findByRole('button', { name: 'Hủy hộ' }))
    const sheet = await screen.findByRole('dialog', { name: 'Hủy lịch hẹn này?' })
    expect(within(sheet).getByText(/Nguyễn Thị Mẫu lúc 08:00 thứ Sáu/)).toBeDefined()
    await userEvent.click(within(sheet).getByRole('button', { name: 'Hủy hộ' }))
    expect(await screen.findByText('Đã hủy')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Hủy hộ' })).toBeNull()
    const { taken } = await server.services.db
      .selectFrom('slot')
      .select('taken')
      .where('id', '=', slotId)
      .executeTakeFirstOrThrow()
    expect(taken).toBe(0)
  })

  test('an auditor reads, and is offered nothing to do', async () => {
    const { id } = await bookBirth()
    await openApp(server, `/quay/lich-hen/${id}`, server.sampleOf('auditor'))
    await screen.findByText('Chưa báo có đến không')
    expect(screen.queryByRole('button', { name: 'Hủy hộ' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Đặt hộ người dân' })).toBeNull()
  })

  test('whoever missed too many can be let in again', async () => {
    for (const day of ['2026-11-25', '2026-11-26', friday]) {
      const { id } = await book(an, (await slotAt(server, day, '10:00')).id)
      await server.services.db.updateTable('appointment').set({ status: 'no-show' }).where('id', '=', id).execute()
    }
    const [missed] = (await clerk.call('GET /staff/appointments', { query: { day: friday } })).body
    await openApp(server, `/quay/lich-hen/${missed?.id ?? ''}`, clerkId)
    expect(await screen.findByText(/không đặt lịch qua ứng dụng được đến hết thứ Sáu, 11\/12\/2026/)).toBeDefined()
    server.clock.set('2026-11-25T02:00:05Z')
    await userEvent.click(screen.getByRole('button', { name: 'Cho đặt lịch lại' }))
    await screen.findByText('Người này đặt lịch qua ứng dụng được rồi')
    expect(screen.queryByText(/không đặt lịch qua ứng dụng được/)).toBeNull()
  })
})
