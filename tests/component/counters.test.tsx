import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepOffline } from '../../src/app/keep-offline.ts'
import { layeredStorage } from '../../src/platform/layered-storage.ts'
import { memoryStorage } from '../../src/platform/memory-storage.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

/** Only the date stands still; timers run. */
const clock = (text: string) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date(`${text}:00+07:00`))
}
beforeEach(() => clock('2026-11-25T09:00'))
afterEach(() => void vi.useRealTimers())

const type = async (text: string) => userEvent.type(await screen.findByRole('searchbox'), text)
const matches = async () => within(await screen.findByRole('list', { name: 'Nơi bạn tìm' })).getAllByRole('button')
const counter = (name: RegExp) => screen.findByRole('region', { name })
const fact = (region: HTMLElement, label: RegExp) =>
  within(region).getByText(label, { selector: 'dt' }).nextElementSibling?.textContent

describe('finding the counter', () => {
  test('by an old ward: the counter of today, and what the ward has become', async () => {
    await openApp(server, '/den-dau')
    await type('12 Lê Lợi, P7')
    const [row, ...more] = await matches()
    expect([row?.textContent, more.length]).toEqual(['Phường Tam ThắngBạn ghi: Phường 7', 0])
    if (row) await userEvent.click(row)
    const card = await counter(/phường Tam Thắng/)
    expect(fact(card, /^Tên trước đây/)).toBe('Phường 7. Từ ngày 01/07/2025, nơi này thuộc Phường Tam Thắng.')
    expect(window.location.search).toBe('?don-vi=phuong-7')
  })

  test('the address that was typed stays out of the address of the page', async () => {
    await openApp(server, '/den-dau')
    await type('12 Lê Lợi, P7')
    await matches()
    expect(window.location.href).not.toMatch(/L%C3%AA|Lê|P7/)
  })

  test.each([
    ['Phường 6', /Không có Phường 6/],
    ['đường Nguyễn An Ninh', /một con đường có thể đi qua nhiều phường/],
    ['phường 1, quận 3', /một nơi khác \(quận 3\)/],
    ['zzzz', /Chưa nhận ra nơi này/],
  ])('%s is answered in words', async (text, sentence) => {
    await openApp(server, '/den-dau')
    await type(text)
    expect(await screen.findByText(sentence)).toBeDefined()
    expect(screen.queryByRole('list', { name: 'Nơi bạn tìm' })).toBeNull()
  })

  test('the city by name asks which of its five units', async () => {
    await openApp(server, '/den-dau')
    await type('Vũng Tàu')
    expect(await matches()).toHaveLength(5)
  })

  test('from the list, and the next visit opens with it until it is forgotten', async () => {
    const { parts } = await openApp(server, '/den-dau')
    const list = await screen.findByRole('list', { name: 'Các phường, xã hiện nay' })
    const rows = within(list).getAllByRole('button')
    expect(rows.map((row) => row.textContent)).toEqual([
      'Phường Vũng TàuTrước 01/07/2025: Phường 1, 2, 3, 4, 5, Thắng Tam, Thắng Nhì',
      'Phường Tam ThắngTrước 01/07/2025: Phường 7, 8, 9, Nguyễn An Ninh',
      'Phường Rạch DừaTrước 01/07/2025: Phường 10, Thắng Nhất, Rạch Dừa',
      'Phường Phước ThắngTrước 01/07/2025: Phường 11, 12',
      'Xã Long Sơn',
    ])
    if (rows[4]) await userEvent.click(rows[4])
    await counter(/xã Long Sơn/)
    expect(parts.session.getState().preferences.homeUnitId).toBe('xa-long-son')
    await userEvent.click(screen.getByRole('button', { name: 'Quên nơi này' }))
    expect(parts.session.getState().preferences.homeUnitId).toBeNull()
  })

  test('a ward that does not exist in a link leads to the choice', async () => {
    await openApp(server, '/den-dau?don-vi=phuong-6')
    expect(await screen.findByText(/Không có đơn vị này/)).toBeDefined()
    expect(screen.getByRole('searchbox')).toBeDefined()
  })
})

describe('the counter', () => {
  const card = async (path = '/den-dau?don-vi=phuong-vung-tau') => {
    const opened = await openApp(server, path)
    return { ...opened, region: await counter(/phường Vũng Tàu/) }
  }

  test.each([
    ['a working morning', '2026-11-25T09:00', /Đang mở cửa đến 11:30/],
    ['noon', '2026-11-25T12:00', /Đang đóng cửa.*Mở cửa lúc 13:30 hôm nay/],
    ['half past midnight', '2026-11-25T00:30', /Mở cửa lúc 07:30 hôm nay/],
    ['half an hour before midnight', '2026-11-25T23:30', /Mở cửa lúc 07:30 thứ Năm, 26\/11\/2026/],
    ['a Saturday', '2026-11-28T09:00', /Mở cửa lúc 07:30 thứ Hai, 30\/11\/2026.*Hôm nay không làm việc/],
    ['a Saturday that is worked', '2026-08-22T09:00', /Đang mở cửa đến 11:30.*Hôm nay có làm việc: Làm bù ngày 31\/8/s],
    ['a holiday', '2026-09-02T09:00', /Mở cửa lúc 07:30 thứ Năm, 03\/09\/2026.*Nghỉ: Quốc khánh/],
    ['the last evening of the known year', '2026-12-31T18:00', /Chưa có lịch nghỉ năm 2027/],
    ['a year that is not known', '2027-01-05T09:00', /Chưa có lịch nghỉ năm 2027. Giờ dưới đây/],
  ])('%s', async (_when, time, words) => {
    clock(time)
    const { region } = await card()
    expect(region.textContent).toMatch(words)
  })

  test('says what nobody has confirmed instead of inventing it', async () => {
    const { region } = await card()
    expect(fact(region, /^Địa chỉ/)).toBe('Chưa có địa chỉ đã xác nhận.')
    expect(fact(region, /^Điện thoại/)).toBe('Chưa có số đã xác nhận.')
    expect(fact(region, /^Giờ vắng/)).toBe('Chưa có số liệu.')
    expect(fact(region, /^Giờ làm việc/)).toMatch(/07:30–11:30 và 13:30–17:00\nTheo giờ thường gặp/)
  })

  test.each([
    ['2026-11-25T14:59', /^Nộp trước 15:00 hôm nay/],
    ['2026-11-25T15:30', /ngày làm việc tiếp theo: thứ Năm, 26\/11\/2026/],
    ['2026-11-28T09:00', /ngày làm việc tiếp theo: thứ Hai, 30\/11\/2026/],
  ])('of a same-day procedure tells the rule of 15:00 (%s)', async (time, words) => {
    clock(time)
    const { region } = await card('/den-dau?thu-tuc=1.001193&don-vi=phuong-1')
    expect(fact(region, /^Kết quả trong ngày/)).toMatch(words)
    expect(fact(region, /^Cách nộp/)).toMatch(/ngay trong ứng dụng.*\nChỉ bản thử/)
    expect(screen.getByRole('link', { name: 'Xem thủ tục' }).getAttribute('href')).toBe('/thu-tuc/1.001193')
  })

  test('of residence is the police, with the hours that the source gives', async () => {
    const { region } = await card('/den-dau?thu-tuc=1.004194&don-vi=phuong-1')
    expect(within(region).getByRole('heading', { name: 'Công an phường Vũng Tàu' })).toBeDefined()
    expect(region.textContent).toMatch(/sáng thứ Bảy/)
    expect(region.textContent).not.toMatch(/Đang mở cửa|Giờ vắng/)
  })

  test('is read again without a network', async () => {
    const { network, parts } = await card()
    network.cut()
    await parts.queries.invalidateQueries({ queryKey: ['reception'] })
    expect((await screen.findAllByText(/Đang xem bản lưu lúc/)).length).toBeGreaterThan(0)
    expect((await counter(/phường Vũng Tàu/)).textContent).toMatch(/Đang mở cửa đến 11:30/)
  })
})

describe('where am I', () => {
  const ask = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Tôi đang ở đâu' }))
    const sheet = await screen.findByRole('dialog', { name: 'Dùng vị trí của bạn?' })
    return sheet
  }

  test('nothing is asked of the phone before our own sheet has said why, nor after a "no"', async () => {
    const { platform } = await openApp(server, '/den-dau')
    const sheet = await ask()
    expect(sheet.textContent).toMatch(/không lưu lại/)
    expect(platform.calls).toEqual([])
    await userEvent.click(within(sheet).getByRole('button', { name: 'Không, tôi tự chọn' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(platform.calls).toEqual([])
  })

  test('after a "yes" the two likeliest units are offered, and the person confirms', async () => {
    await openApp(server, '/den-dau')
    await userEvent.click(within(await ask()).getByRole('button', { name: 'Cho biết vị trí' }))
    const rows = within(await screen.findByRole('list', { name: 'Có lẽ bạn đang ở' })).getAllByRole('button')
    expect(rows.map((row) => row.textContent)).toEqual([
      'Phường Vũng TàuCó lẽ là nơi này',
      'Phường Tam ThắngCũng có thể',
    ])
    if (rows[0]) await userEvent.click(rows[0])
    expect(await counter(/phường Vũng Tàu/)).toBeDefined()
  })

  test.each([
    ['refused', /Bạn chưa cho phép dùng vị trí/],
    ['refused-for-good', /Bạn chưa cho phép dùng vị trí/],
    ['unavailable', /không cho biết được vị trí/],
  ] as const)('%s leaves the list', async (kind, sentence) => {
    const { platform } = await openApp(server, '/den-dau')
    platform.answerWith('askLocation', kind)
    await userEvent.click(within(await ask()).getByRole('button', { name: 'Cho biết vị trí' }))
    expect(await screen.findByText(sentence)).toBeDefined()
    expect(screen.getByRole('list', { name: 'Các phường, xã hiện nay' })).toBeDefined()
    const settings = screen.queryByRole('button', { name: 'Mở phần cho phép' })
    expect(settings !== null).toBe(kind === 'refused-for-good')
  })

  test('outside the city is said, and so is a network that is away', async () => {
    const { platform, network } = await openApp(server, '/den-dau')
    platform.askLocation = async () => ({
      kind: 'granted',
      place: { from: 'device', latitude: 21.03, longitude: 105.85, accuracyMetres: 20 },
    })
    await userEvent.click(within(await ask()).getByRole('button', { name: 'Cho biết vị trí' }))
    expect(await screen.findByText(/ngoài địa bàn Vũng Tàu/)).toBeDefined()
    network.cut()
    await userEvent.click(within(await ask()).getByRole('button', { name: 'Cho biết vị trí' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Không liên lạc được với máy chủ')
  })
})

test('a phone that was online once answers "where" without a network, signed in or not', async () => {
  const phone = { cache: layeredStorage([memoryStorage()]), storage: layeredStorage([memoryStorage()]) }
  const first = await openApp(server, '/', undefined, phone)
  const stopFirst = await keepOffline(first.parts)
  cleanup()

  const second = await openApp(server, '/den-dau?thu-tuc=1.001193', undefined, phone)
  second.network.cut()
  const stopSecond = await keepOffline(second.parts)
  await type('12 Lê Lợi, P7')
  const [row] = await matches()
  if (row) await userEvent.click(row)
  const region = await counter(/phường Tam Thắng/)
  expect(region.textContent).toMatch(/Đang mở cửa đến 11:30.*Nộp trước 15:00 hôm nay/s)
  stopFirst()
  stopSecond()
})
