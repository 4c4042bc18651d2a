import { rm } from 'node:fs/promises'
import { beforeAll, describe } from 'vitest'
import { freshDataFolder } from './support/data-template.ts'
import { countingHand } from './support/effort.ts'
import { takePicture } from './support/pictures.ts'
import { expect, test } from './support/test.ts'
import {
  expectFourAnswers,
  findByWord,
  findInFrequent,
  frequent,
  oldCopy,
  searchField,
  waitUntilKept,
} from './verbs/catalogue.ts'

// The first folder of a file is made from nothing, which is no part of the first story.
beforeAll(async () => rm(await freshDataFolder(), { recursive: true, force: true }))

const offlineNoise = /ERR_INTERNET_DISCONNECTED/

describe('from opening the app to the four answers, without signing in', () => {
  test('by one typed word', async ({ open }) => {
    const page = await open('phone')
    const hand = countingHand()
    await findByWord(hand, 'độc')(page)
    await expectFourAnswers(page)
    expect(hand.effort()).toEqual({ taps: 2, words: 1 })
  })

  test('without typing', async ({ open }) => {
    const page = await open('phone')
    const hand = countingHand()
    await findInFrequent(hand)(page)
    await expectFourAnswers(page)
    expect(hand.effort()).toEqual({ taps: 1, words: 0 })
  })
})

describe('with the network cut', () => {
  test('the same, in the app that is open', async ({ open, tolerate }) => {
    tolerate(offlineNoise)
    const page = await open('phone', '/gioi-thieu')
    await waitUntilKept(page)
    await page.context().setOffline(true)
    const hand = countingHand()
    await findByWord(hand, 'độc')(page)
    await expectFourAnswers(page)
    expect(hand.effort()).toEqual({ taps: 2, words: 1 })
    await oldCopy(page).waitFor()
    await takePicture(page, 'offline', '01-procedure-phone')
  })

  test.for(['phone', 'tablet'] as const)('the same after a cold start on a %s', async (look, { open, tolerate }) => {
    tolerate(offlineNoise)
    const page = await open(look, '/gioi-thieu')
    await waitUntilKept(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.context().setOffline(true)
    await page.reload()
    await frequent(page).waitFor()
    await takePicture(page, 'offline', `02-home-${look}`)
    const hand = countingHand()
    await findByWord(hand, 'độc')(page)
    await expectFourAnswers(page)
    expect(hand.effort()).toEqual({ taps: 2, words: 1 })
    await oldCopy(page).first().waitFor()
    await takePicture(page, 'offline', `03-procedure-${look}`)

    await page.goto(new URL('/', page.url()).href)
    const again = countingHand()
    await findInFrequent(again)(page)
    await expectFourAnswers(page)
    expect(again.effort()).toEqual({ taps: 1, words: 0 })
  })

  test('every procedure of the catalogue opens, also one that was never looked at', async ({
    open,
    site,
    tolerate,
  }) => {
    tolerate(offlineNoise)
    const page = await open('phone', '/gioi-thieu')
    await waitUntilKept(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.context().setOffline(true)
    const { procedures } = site.services.locality
    for (const { code, plainName } of [procedures[0], procedures[procedures.length - 1]].flatMap((one) => one ?? [])) {
      await page.goto(new URL(`/thu-tuc/${code}`, page.url()).href)
      await page.getByRole('heading', { level: 1, name: plainName, exact: true }).waitFor()
    }
  })

  test('a search that finds nothing names what is nearest and the counter', async ({ open, tolerate }) => {
    tolerate(offlineNoise)
    const page = await open('phone', '/gioi-thieu')
    await waitUntilKept(page)
    await page.context().setOffline(true)
    await searchField(page).fill('nuôi cá sấu hôn nhân trên tàu biển')
    await page.getByRole('list', { name: 'Có phải bạn tìm…' }).getByRole('link').first().waitFor()
    await page.getByText('Quầy một cửa chưa có số điện thoại đã xác nhận.').waitFor()
    await takePicture(page, 'offline', '04-nearest')
    await searchField(page).fill('zzqqxx')
    await page.getByText(/Không tìm thấy thủ tục nào hợp với “zzqqxx”/).waitFor()
    await takePicture(page, 'offline', '05-nothing')
  })
})

describe('what is kept', () => {
  test('a second start asks what has changed and fetches nothing again', async ({ open }) => {
    const page = await open('phone', '/gioi-thieu')
    await waitUntilKept(page)
    const answers: string[] = []
    page.context().on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.includes('/catalogue')) answers.push(`${response.status()} ${pathname}`)
    })
    await page.goto(new URL('/gioi-thieu', page.url()).href)
    await expect.poll(() => answers).toEqual(['304 /api/v1/catalogue'])
    await waitUntilKept(page)
    expect(answers).toEqual(['304 /api/v1/catalogue'])
  })

  test('can be seen, deleted and fetched again', async ({ open }) => {
    const page = await open('phone', '/gioi-thieu')
    const count = page.getByText(/^\d+ thủ tục, khoảng/)
    await count.waitFor()
    await takePicture(page, 'offline', '06-kept')
    await page.getByRole('button', { name: 'Xoá bản lưu' }).click()
    await page.getByText('Chưa lưu gì').waitFor()
    await page.getByRole('button', { name: 'Cập nhật ngay' }).click()
    await count.waitFor()
  })
})
