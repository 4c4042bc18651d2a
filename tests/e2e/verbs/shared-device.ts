import type { Page } from 'playwright-core'

export const devicePin = '240815'

/** In the settings under the account's picture, as staff do once with each tablet of the counter. */
export async function makeShared(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tài khoản và cài đặt' }).click()
  const settings = page.getByRole('dialog')
  await settings.getByRole('button', { name: 'Đặt làm máy dùng chung' }).click()
  await settings.getByLabel('Mã số, 6 chữ số').fill(devicePin)
  await settings.getByLabel('Gõ lại mã số').fill(devicePin)
  await settings.getByRole('button', { name: 'Lưu mã số' }).click()
  await settings.getByText('Máy này đang là máy dùng chung.').waitFor()
  await settings.getByRole('button', { name: 'Đóng' }).click()
}

/** Every text that the page keeps on the device, of whatever kind of storage. */
export const keptTexts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const texts = [...Object.values({ ...localStorage }), ...Object.values({ ...sessionStorage }), document.cookie]
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames)
        texts.push(
          ...(await new Promise<string[]>((resolve, reject) => {
            const all = database.transaction(store).objectStore(store).getAll()
            all.onsuccess = () => resolve(all.result.map((value) => JSON.stringify(value)))
            all.onerror = () => reject(all.error)
          })),
        )
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys()) texts.push(url)
    }
    return texts
  })
