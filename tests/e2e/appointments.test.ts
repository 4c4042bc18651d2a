import { rm } from 'node:fs/promises'
import { beforeAll, describe } from 'vitest'
import { freshDataFolder } from './support/data-template.ts'
import { countingHand } from './support/effort.ts'
import { takePicture } from './support/pictures.ts'
import { apiAs, preparedDossier } from './support/prepared.ts'
import { expect, test } from './support/test.ts'
import { confirmBooking, firstOffer, ticketCode, whatFor } from './verbs/appointments.ts'
import { asOwner, choosePerson } from './verbs/session.ts'

// The first folder of a file is made from nothing, which is no part of the first story.
beforeAll(async () => rm(await freshDataFolder(), { recursive: true, force: true }))

describe('taps to a booked ticket, signed in', () => {
  test('four from home, nothing typed', async ({ open }) => {
    const page = await asOwner(open)('/')
    const hand = countingHand()
    await hand.tap(page.getByRole('link', { name: /^Đặt lịch hẹn/ }))
    await takePicture(page, 'appointments', '01-what-for')
    await hand.tap(whatFor(page, 'Chọn theo quầy').getByRole('link').first())
    await firstOffer(page).waitFor()
    await takePicture(page, 'appointments', '02-offers')
    await hand.tap(firstOffer(page))
    await confirmBooking(page).waitFor()
    await takePicture(page, 'appointments', '03-held')
    await hand.tap(confirmBooking(page))
    await ticketCode(page).waitFor()
    expect(hand.effort()).toEqual({ taps: 4, words: 0 })
    await takePicture(page, 'appointments', '04-ticket')
  })

  test('three from a procedure', async ({ open }) => {
    const page = await asOwner(open)('/thu-tuc/1.001193')
    const hand = countingHand()
    await hand.tap(page.getByRole('link', { name: 'Đặt lịch' }))
    await hand.tap(firstOffer(page))
    await hand.tap(confirmBooking(page))
    await ticketCode(page).waitFor()
    expect(hand.effort()).toEqual({ taps: 3, words: 0 })
    await page.getByRole('heading', { name: 'Giấy tờ cần mang' }).waitFor()
  })

  test('three from a dossier', async ({ open, site }) => {
    const page = await asOwner(open)(`/ho-so/${await preparedDossier(site)}`)
    const hand = countingHand()
    await hand.tap(page.getByRole('link', { name: 'Đặt lịch' }))
    await hand.tap(firstOffer(page))
    await hand.tap(confirmBooking(page))
    await ticketCode(page).waitFor()
    expect(hand.effort()).toEqual({ taps: 3, words: 0 })
    await page
      .getByText(/^Đăng ký khai sinh/)
      .first()
      .waitFor()
  })
})

test('who signs in on the way loses nothing of the choice', async ({ open, site }) => {
  const page = await open('phone', '/thu-tuc/1.001193')
  await page.getByRole('link', { name: 'Đặt lịch' }).click()
  const when = await firstOffer(page).locator('span').nth(1).innerText()
  await firstOffer(page).click()
  await choosePerson('resident-1')(page)
  await confirmBooking(page).click()
  await ticketCode(page).waitFor()
  const api = await apiAs(site, 'resident-1')
  const { items } = await api('GET /appointments', { query: {} })
  expect(items).toHaveLength(1)
  expect(when).toContain(`${items[0]?.from}–${items[0]?.to}`)
  expect(await ticketCode(page).innerText()).toBe(items[0]?.code)
})
