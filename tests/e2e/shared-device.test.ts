import { describe } from 'vitest'
import type { Page } from 'playwright-core'
import { takePicture } from './support/pictures.ts'
import { preparedDraft } from './support/prepared.ts'
import type { Site } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { openTask } from './verbs/draft.ts'
import { nameOf, signInAs } from './verbs/session.ts'
import { devicePin, keptTexts, makeShared } from './verbs/shared-device.ts'

const orientations = {
  landscape: { width: 1024, height: 768 },
  portrait: { width: 768, height: 1024 },
} as const
const tablet = (viewport: { width: number; height: number }) => ({ viewport, hasTouch: true })

const typed = 'Nguyễn Văn Gõ Dở'
const nameField = (page: Page) => page.getByRole('textbox', { name: /^Họ, chữ đệm và tên/ }).first()
const still = (page: Page) => page.getByRole('alertdialog', { name: 'Bạn còn dùng không?' })
const yes = (page: Page) => still(page).getByRole('button', { name: 'Tôi vẫn dùng' })

/** A person at the tablet in the middle of a form, with something typed that has not been sent yet. */
async function inTheMiddle(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Hồ sơ' }).first().click()
  await page
    .getByRole('link', { name: /Đăng ký khai sinh/ })
    .first()
    .click()
  await openTask('Tờ khai')(page)
  await nameField(page).fill(typed)
  await page.getByText('Đã lưu trên máy chủ').waitFor()
}

describe.for(Object.entries(orientations))('a tablet of the counter, %s', ([name, viewport]) => {
  test('asks after a minute, and forgets everything about the person when nobody answers', async ({ open, site }) => {
    const id = await preparedDraft(site, { form: true })
    const page = await open({ ...tablet(viewport), permissions: ['clipboard-read', 'clipboard-write'] })
    await signInAs('resident-1')(page)
    await makeShared(page)
    await page.clock.install()
    await inTheMiddle(page)
    await page.evaluate(() => navigator.clipboard.writeText('079200012345'))
    const token = await sessions(site)

    await page.clock.runFor(59_000)
    expect(await still(page).count()).toBe(0)
    await page.clock.runFor(2_000)
    await still(page).waitFor()
    await takePicture(page, 'shared-device', `warning-${name}`)
    await yes(page).click()
    await still(page).waitFor({ state: 'detached' })
    await expect.poll(() => nameField(page).inputValue()).toBe(typed)

    await page.clock.runFor(61_000)
    await still(page).waitFor()
    const begunAnew = page.waitForEvent('load')
    await page.clock.runFor(20_000)
    await begunAnew
    await page.getByRole('searchbox').waitFor()
    await takePicture(page, 'shared-device', `forgotten-${name}`)

    const left = (await keptTexts(page)).join('\n')
    // The names of the sample people are part of what everybody may read.
    for (const trace of [typed, id, '"answers"', '"token"', '"reads.mine"']) expect(left).not.toContain(trace)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(' ')
    expect(await page.getByText(nameOf('resident-1')).count()).toBe(0)
    expect(await sessions(site)).toBe(token - 1)

    // The way back and the way on lead nowhere else.
    for (const step of ['goBack', 'goForward'] as const) {
      await page[step]()
      expect(new URL(page.url()).pathname).toMatch(/^\/$|blank/)
    }
  })
})

const sessions = async ({ services }: Site) =>
  (await services.db.selectFrom('session').select('token_hash').execute()).length

test('nothing is offered to the next person while typing, and the number of staff ends the sharing', async ({
  open,
  site,
}) => {
  await preparedDraft(site, { form: true })
  const page = await open('tablet')
  await signInAs('resident-1')(page)
  await makeShared(page)
  await inTheMiddle(page)
  const field = nameField(page)
  expect(await field.getAttribute('autocomplete')).toBe('off')

  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Tài khoản và cài đặt' }).click()
  const settings = page.getByRole('dialog')
  await settings.getByRole('button', { name: 'Thôi dùng chung' }).click()
  for (const left of [4, 3, 2, 1]) {
    await settings.getByLabel('Mã số, 6 chữ số').fill('000000')
    await settings.getByRole('button', { name: 'Mở' }).click()
    await settings.getByText(`Còn ${left} lần thử`).waitFor()
  }
  await settings.getByLabel('Mã số, 6 chữ số').fill('000000')
  await settings.getByRole('button', { name: 'Mở' }).click()
  await settings.getByText(/Đã gõ sai năm lần/).waitFor()
  await takePicture(page, 'shared-device', 'five-wrong-numbers')
  // Also the right one waits now.
  await settings.getByLabel('Mã số, 6 chữ số').fill(devicePin)
  await settings.getByRole('button', { name: 'Mở' }).click()
  await settings.getByText(/Đã gõ sai năm lần/).waitFor()
})
