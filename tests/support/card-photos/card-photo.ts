import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { codeOf, sampleCard } from '../../../contract/rules/identity/card-code.fixture.ts'
import { photoEdition, photograph } from '../photo-set/photograph.ts'
import { cacheFolder } from '../project-root.ts'
import { printCard } from './card-picture.ts'
import { cardScenes, type CardScene } from './card-scenes.ts'

/** Change it when card or scenes change: photos in the cache under the old name are not used again. */
const edition = 1

/** 130 to 190 bytes, with and without a former number, as cards of several issues carry them. */
export const cardTexts = [
  codeOf(sampleCard),
  '079090000123||Trần Văn Thử|01011990|Nam|Thôn Mẫu, Xã Long Sơn, Thành phố Vũng Tàu, Bà Rịa - Vũng Tàu|01012022',
  '001185000004|012345678|Hoàng Thị Phương Thảo Mẫu|29021984|Nữ|Tổ 12, Khu phố Ví Dụ 3, Phường Nguyễn An Ninh, Thành phố Vũng Tàu, Bà Rịa - Vũng Tàu|30112021',
]

/** The photo of a scene: JPEG bytes. Taking it is dear, so it is kept. */
export async function cardPhoto({ condition, card, scene }: CardScene): Promise<Buffer> {
  const file = path.join(cacheFolder('card-photos'), `${condition}-${scene.seed}-${edition}.${photoEdition}.jpg`)
  if (existsSync(file)) return readFile(file)
  const jpeg = await photograph([await printCard(cardTexts[card] ?? '')], scene)
  await writeFile(`${file}.${process.pid}`, jpeg)
  await rename(`${file}.${process.pid}`, file)
  return jpeg
}

/** A plain good photo of the sample card, to hand to a file chooser. */
export async function sampleCardPhoto() {
  const [scene] = cardScenes(1, cardTexts.length)
  if (!scene) throw new Error('There is no scene')
  return { name: 'the-can-cuoc.jpg', mimeType: 'image/jpeg', buffer: await cardPhoto(scene) }
}
