import type { Page } from 'playwright-core'
import { basePath } from '../../contract/endpoints.ts'
import type { QueuePlace } from '../../contract/schemas/queue.ts'
import { readEvents } from '../support/event-reader.ts'
import { faultsOf } from './support/final-state.ts'
import { takePicture } from './support/pictures.ts'
import { apiAs } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { signInAs } from './verbs/session.ts'

const unitId = 'phuong-vung-tau'
const wall = { viewport: { width: 1280, height: 720 } }

/** Somebody with an appointment at 09:15, at whose counter it is 09:00 now. */
async function booked(site: Parameters<typeof apiAs>[0]) {
  const resident = await apiAs(site, 'resident-1')
  const where = { unitId, groupId: 'ho-tich' }
  const day = '2026-11-25'
  const { slots } = await resident('GET /units/{unitId}/counters/{groupId}/days/{day}', { params: { ...where, day } })
  const slot = slots.find((one) => one.state === 'open')
  const key = (name: string) => ({ idempotencyKey: `queue-${name}` })
  const hold = await resident('POST /holds', { body: { slotId: slot?.id ?? '' } }, key('hold'))
  const appointment = await resident('POST /appointments', { body: { holdId: hold.id } }, key('booked'))
  site.clock.set(appointment.startsAt)
  return { appointment, resident: await apiAs(site, 'resident-1') }
}

/** The first clerk, at the queue, sitting at counter 1. */
async function atDesk(page: Page): Promise<Page> {
  await signInAs('one-stop-1')(page)
  await page.goto(new URL('/quay/hang-doi?quay=Quầy 1', page.url()).href)
  return page
}

test(
  'check-in, call, the board and the phone show it as it happens, done and undone',
  { timeout: 300_000 },
  async ({ open, site, tolerate }) => {
    // A code that there is not is refused on purpose.
    tolerate(/422 .*check-ins/)
    const { appointment, resident } = await booked(site)
    const desk = await atDesk(await open('tablet'))
    await desk.getByRole('button', { name: 'Mở quầy' }).click()
    await desk.getByRole('button', { name: 'Cấp số không hẹn' }).click()
    await desk.getByRole('radio', { name: 'A · Hộ tịch, chứng thực' }).check()
    await desk.getByRole('dialog').getByRole('button', { name: 'Cấp số', exact: true }).click()
    await desk.getByText('A001').first().waitFor()
    await desk.getByRole('button', { name: 'Nhận số theo lịch hẹn' }).click()
    await desk.getByRole('textbox', { name: 'Mã lịch hẹn' }).fill('LH-ZZZZ-ZZZZ')
    await desk.getByRole('button', { name: 'Cấp số', exact: true }).click()
    await desk.getByText('Không tìm thấy mã này').waitFor()
    await desk.getByRole('textbox', { name: 'Mã lịch hẹn' }).fill(appointment.code)
    await takePicture(desk, 'queue', '01-check-in')
    await desk.getByRole('button', { name: 'Cấp số', exact: true }).click()
    await desk.getByText('2 người đang chờ').waitFor()
    await takePicture(desk, 'queue', '02-line')
    expect(await faultsOf(desk)).toEqual([])

    const board = await open(wall, `/bang-goi/${unitId}`)
    await board.getByText('2 người chờ, 1 quầy mở').waitFor()
    const phone = await readEvents<QueuePlace>(
      `${site.origin}${basePath}/appointments/${appointment.id}/place/stream`,
      resident.headers()['authorization']?.slice('Bearer '.length),
    )
    await phone.until((place) => place.number === 'A002' && place.state === 'waiting')

    await desk.getByRole('button', { name: 'Gọi tiếp' }).click()
    await desk.getByRole('button', { name: 'Xong' }).waitFor()
    await board.getByRole('region', { name: 'Mời số' }).getByText('Quầy 1').waitFor()
    await phone.until((place) => place.state === 'called' && place.counterName === 'Quầy 1')
    await takePicture(desk, 'queue', '03-called')
    await takePicture(board, 'queue', '04-board')
    expect(await faultsOf(desk)).toEqual([])

    await desk.getByRole('button', { name: 'Bỏ qua' }).click()
    await phone.until((place) => place.state === 'skipped')
    await desk.getByRole('button', { name: 'Hoàn tác' }).click()
    await phone.until((place) => place.state === 'waiting' && place.revision > 2)
    await desk.getByRole('button', { name: 'Gọi tiếp' }).click()
    await desk.getByRole('button', { name: 'Xong' }).click()
    await desk.getByText('Đã xong hôm nay').waitFor()
    await takePicture(desk, 'queue', '05-done')
    phone.stop()
  },
)

test('the desk and the board fit a tablet held upright and a phone', async ({ open, site }) => {
  const { appointment } = await booked(site)
  const clerk = await apiAs(site, 'one-stop-1')
  await clerk(
    'POST /staff/queue/counters',
    { body: { counterName: 'Quầy 1', isOpen: true } },
    { idempotencyKey: 'open-counter' },
  )
  await clerk('POST /staff/queue/check-ins', { body: { code: appointment.qr } }, { idempotencyKey: 'check-in' })
  await clerk('POST /staff/queue/next', { body: { counterName: 'Quầy 1' } }, { idempotencyKey: 'call-next' })
  for (const [name, width, height] of [
    ['upright', 768, 1024],
    ['phone', 360, 740],
  ] as const) {
    const desk = await atDesk(await open({ viewport: { width, height } }))
    await desk.getByRole('button', { name: 'Xong' }).waitFor()
    await takePicture(desk, 'queue', `06-desk-${name}`)
    const board = await open({ viewport: { width, height } }, `/bang-goi/${unitId}`)
    await board.getByText('Quầy 1').waitFor()
    await takePicture(board, 'queue', `07-board-${name}`)
  }
})
