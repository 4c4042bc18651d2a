import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toMetres } from '../../server/modules/planning/geo/vn2000.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const card = async () => (await screen.findByRole('region', { name: 'Tóm lại' })).textContent ?? ''
const search = async (text: string) => userEvent.type(await screen.findByRole('searchbox'), text)
const rows = async () => within(await screen.findByRole('list', { name: 'Kết quả tìm' })).getAllByRole('link')

/** A parcel of the sample, as the server itself names it. */
async function someParcel(q = '7/276') {
  const { body } = await server.anonymous.call('POST /planning/search', { body: { q } })
  const [parcel] = body.parcels
  if (!parcel) throw new Error(`The sample has no ${q}.`)
  return parcel
}

describe('the search box', () => {
  test('a number that several wards use is a choice, and the chosen one is answered in words', async () => {
    await openApp(server, '/quy-hoach')
    await search('7/276')
    const found = await rows()
    expect(found.length).toBeGreaterThan(1)
    for (const row of found) expect(row.textContent).toMatch(/^Thửa 276, tờ bản đồ 7.*m²$/)
    expect(screen.getByText(/Có nhiều thửa mang số này/)).toBeDefined()
    if (found[0]) await userEvent.click(found[0])
    await screen.findByRole('heading', { level: 1, name: 'Thửa 276, tờ bản đồ 7' })
    expect(await card()).toMatch(/chỉ để tham khảo/)
    expect(screen.getByText(/^DỮ LIỆU MẪU: số liệu do máy tạo ra/)).toBeDefined()
    const themes = within(screen.getByRole('list', { name: 'Sáu chuyên đề' })).getAllByRole('listitem')
    expect(themes).toHaveLength(6)
    for (const theme of themes) expect(theme.textContent).toMatch(/\.$/)
    expect(window.location.pathname).toMatch(/^\/quy-hoach\/thua\/\d{5}-7-276/)
    expect(window.location.search).toBe('')
  })

  test('coordinates are answered at the first press', async () => {
    const { point } = await someParcel('7/277')
    await openApp(server, '/quy-hoach')
    await search(`${point.latitude}, ${point.longitude}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Xem quy hoạch tại tọa độ này' }))
    expect(await card()).toMatch(/chỉ để tham khảo/)
    expect(window.location.href).not.toMatch(/10\.|107\./)
  })

  test('what nobody understands is said with an example', async () => {
    await openApp(server, '/quy-hoach')
    await search('xyz xyz')
    expect(await screen.findByText(/Chưa (hiểu bạn tìm gì|tìm thấy)/)).toBeDefined()
  })

  test('a pasted list of corners goes to its form', async () => {
    await openApp(server, '/quy-hoach')
    await userEvent.click(await screen.findByRole('searchbox'))
    await userEvent.paste('1144200,5 426902\n1144210,5 426902\n1144210,5 426915')
    await screen.findByRole('heading', { level: 1, name: 'Tọa độ các góc' })
    const norths = await screen.findAllByLabelText('X (Bắc)')
    expect(norths.map((field) => field instanceof HTMLInputElement && field.value)).toEqual([
      '1144200,5',
      '1144210,5',
      '1144210,5',
    ])
  })
})

describe('my place', () => {
  const ask = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Vị trí của tôi' }))
    return screen.findByRole('dialog', { name: 'Dùng vị trí của bạn?' })
  }
  const give = async () => userEvent.click(within(await ask()).getByRole('button', { name: 'Cho biết vị trí' }))
  const at = (latitude: number, longitude: number, accuracyMetres: number) => async () => ({
    kind: 'granted' as const,
    place: { from: 'device' as const, latitude, longitude, accuracyMetres },
  })

  test('nothing is asked of the phone before our own sheet has said why', async () => {
    const { platform } = await openApp(server, '/quy-hoach')
    expect((await ask()).textContent).toMatch(/không lưu lại/)
    expect(platform.calls).toEqual([])
  })

  test('an exact place is answered at once, and stays out of the address', async () => {
    const { point } = await someParcel()
    await openApp(server, '/quy-hoach', undefined, { askLocation: at(point.latitude, point.longitude, 8) })
    await give()
    expect(await card()).toMatch(/chỉ để tham khảo/)
    expect(window.location.href).not.toMatch(/10\.|107\./)
  })

  test.each([
    ['too coarse to name a parcel', at(10.346, 107.0843, 60), /có thể lệch đến 60 m.*chạm vào mảnh đất trên bản đồ/],
    ['outside', at(21.03, 105.85, 5), /nằm ngoài vùng có dữ liệu quy hoạch/],
  ])('%s is said with a way on', async (_name, askLocation, sentence) => {
    await openApp(server, '/quy-hoach', undefined, { askLocation })
    await give()
    expect(await screen.findByText(sentence)).toBeDefined()
    expect(screen.getByRole('searchbox')).toBeDefined()
  })

  test.each([
    ['refused', /Bạn chưa cho phép dùng vị trí/],
    ['refused-for-good', /Bạn chưa cho phép dùng vị trí/],
    ['unavailable', /không cho biết được vị trí/],
  ] as const)('%s leaves the other ways', async (kind, sentence) => {
    const { platform } = await openApp(server, '/quy-hoach')
    platform.answerWith('askLocation', kind)
    await give()
    expect(await screen.findByText(sentence)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Mở phần cho phép' }) !== null).toBe(kind === 'refused-for-good')
    expect(screen.getByRole('searchbox')).toBeDefined()
  })
})

describe('corners', () => {
  const look = () => userEvent.click(screen.getByRole('button', { name: 'Xem quy hoạch' }))

  /** The corners of a parcel of the sample as its certificate would list them, X and Y the wrong way round. */
  async function cornersOf(parcelId: string) {
    const { body } = await server.anonymous.call('GET /planning/parcels/{parcelId}', {
      params: { parcelId },
      query: {},
    })
    const [ring = []] = body.rings
    const metres = ring.slice(0, -1).map(([longitude = 0, latitude = 0]) => toMetres([longitude, latitude]))
    return {
      area: body.areaSquareMetres,
      lines: metres.map(([east, north]) => `${east.toFixed(2)} ${north.toFixed(2)}`),
    }
  }

  test('swapped columns are put right and said, with the area compared to the certificate', async () => {
    const { lines, area } = await cornersOf((await someParcel()).id)
    await openApp(server, '/quy-hoach/goc')
    await userEvent.click(await screen.findByText('Dán cả bảng', { selector: 'summary *' }))
    await userEvent.click(screen.getByRole('textbox', { name: /^Dán cả bảng/ }))
    await userEvent.paste(lines.join('\n'))
    await userEvent.click(screen.getByRole('button', { name: 'Đưa vào bảng' }))
    expect(await screen.findByText(`Đã đọc được ${lines.length} góc.`)).toBeDefined()
    await userEvent.type(screen.getByLabelText(/^Diện tích ghi trên sổ/), String(area).replace('.', ','))
    await look()
    expect(await screen.findByText(/X và Y trong bảng bị đổi chỗ/)).toBeDefined()
    expect(screen.getByText(/kinh tuyến trục 107°45′\.$/)).toBeDefined()
    expect(screen.getByText('Khớp với diện tích trên sổ.')).toBeDefined()
    expect(await card()).toMatch(/chỉ để tham khảo/)
  })

  test('a row that is no coordinate and too few corners are named before anything is sent', async () => {
    const { network } = await openApp(server, '/quy-hoach/goc')
    const [north] = await screen.findAllByLabelText('X (Bắc)')
    if (north) await userEvent.type(north, '12')
    await look()
    expect((await screen.findAllByText(/Cần sáu hoặc bảy chữ số/)).length).toBe(2)
    expect(screen.getAllByText('Cần ít nhất ba góc có đủ X và Y.').length).toBeGreaterThan(0)
    expect(network.answers.some((line) => line.includes('/planning/corners'))).toBe(false)
  })

  test('rows are added and removed, never below three', async () => {
    await openApp(server, '/quy-hoach/goc')
    await userEvent.click(await screen.findByRole('button', { name: 'Thêm góc' }))
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ góc 2' }))
    expect(screen.getAllByLabelText('X (Bắc)')).toHaveLength(3)
    expect(screen.queryByRole('button', { name: /^Bỏ góc/ })).toBeNull()
  })
})

describe('the card', () => {
  const openCard = async (person?: string) => {
    const parcel = await someParcel()
    const opened = await openApp(server, `/quy-hoach/thua/${parcel.id}`, person)
    await card()
    return { ...opened, parcel }
  }

  test('is shared by a link that carries the parcel and the release, and nothing else', async () => {
    const { platform, parcel } = await openCard()
    await userEvent.click(screen.getByRole('button', { name: 'Gửi qua Zalo' }))
    await waitFor(() => expect(platform.calls.some(({ act }) => act === 'share')).toBe(true))
    const [request] = platform.calls.find(({ act }) => act === 'share')?.given ?? []
    expect(request).toMatchObject({
      path: expect.stringMatching(new RegExp(`^/quy-hoach/thua/${parcel.id}\\?ban=[a-z0-9.-]+$`)),
    })
  })

  test('is read aloud sentence by sentence', async () => {
    const { platform } = await openCard()
    await userEvent.click(await screen.findByRole('button', { name: 'Nghe đọc' }))
    await waitFor(() => expect(platform.isSpeaking()).toBe(true))
    platform.finishSpeaking()
    expect(await screen.findByRole('button', { name: 'Nghe đọc' })).toBeDefined()
  })

  test('is read again without a network, and so is the list of what was looked at', async () => {
    const { network, parts, parcel } = await openCard()
    network.cut()
    await parts.queries.invalidateQueries({ queryKey: ['mine', 'planning'] })
    expect(await screen.findByText(/Đang xem bản lưu lúc/)).toBeDefined()
    expect(await card()).toMatch(/chỉ để tham khảo/)
    await userEvent.click(screen.getByRole('button', { name: 'Quay lại' }))
    const kept = within(await screen.findByRole('list', { name: 'Đã xem gần đây' })).getByRole('link')
    expect(kept.getAttribute('href')).toBe(`/quy-hoach/thua/${parcel.id}`)
    await search('7/277')
    expect(await screen.findByText(/Không có mạng. Các thửa đã xem vẫn mở lại được/)).toBeDefined()
  })

  test('a fault is reported with a code; an empty report is not sent', async () => {
    await openCard()
    await userEvent.click(screen.getByRole('button', { name: 'Báo sai' }))
    const sheet = within(await screen.findByRole('dialog'))
    await userEvent.click(sheet.getByRole('button', { name: 'Gửi báo sai' }))
    expect(await sheet.findByText(/Bạn viết vài chữ/)).toBeDefined()
    await userEvent.type(sheet.getByRole('textbox', { name: /^Bạn kể rõ hơn/ }), 'Đường này không mở rộng')
    await userEvent.click(sheet.getByRole('button', { name: 'Gửi báo sai' }))
    expect(await sheet.findByText(/Đã nhận báo sai, mã \S+\./)).toBeDefined()
  })

  test('begins the request for a written answer with the parcel and its place filled in', async () => {
    const { parts, parcel } = await openCard(server.sampleOf('resident'))
    await userEvent.click(await screen.findByRole('button', { name: 'Đề nghị văn bản chính thức' }))
    const unit = within(await screen.findByRole('dialog')).getAllByRole('button', { name: /Phường/ })[0]
    if (unit) await userEvent.click(unit)
    await waitFor(() => expect(window.location.pathname).toMatch(/^\/ho-so\/.+\/khai/))
    const id = window.location.pathname.split('/')[2] ?? ''
    const { answers } = await parts.api('GET /dossiers/{id}', { params: { id } })
    expect(answers).toMatchObject({
      parcel: { sheet: parcel.sheet, number: parcel.parcel, areaM2: parcel.areaSquareMetres },
      point: { lon: expect.closeTo(parcel.point.longitude, 5), lat: expect.closeTo(parcel.point.latitude, 5) },
      seen: `/quy-hoach/thua/${parcel.id}?ban=mau-47k-1`,
    })
  })
})

test('who signs out leaves nothing of what was typed', async () => {
  const { id } = await someParcel()
  const { parts } = await openApp(server, `/quy-hoach/thua/${id}`, server.sampleOf('resident'))
  await card()
  await userEvent.click(screen.getByRole('button', { name: 'Quay lại' }))
  await search('7/276')
  await rows()
  await parts.session.getState().close()
  await waitFor(() => expect(screen.getByRole('searchbox')).toHaveProperty('value', ''))
})

test('a parcel that does not exist is said, with a way back', async () => {
  await openApp(server, '/quy-hoach/thua/26506-999-999')
  expect(await screen.findByText(/Không tìm thấy nội dung này/)).toBeDefined()
})
