import { decodePhoto, drawSmaller } from '../../../../lib/decode-photo.ts'
import type { Prepared } from '../shrink-photo.ts'
import { checkedSide, checkPhoto, type PhotoDefect } from './check-photo.ts'

/** What is wrong with a photo, on a canvas that is small enough for a slow phone. */
export async function lookAtPhoto({ blob, taken }: Prepared): Promise<PhotoDefect[]> {
  const picture = await decodePhoto(blob)
  try {
    const { canvas, context } = drawSmaller(picture, checkedSide)
    return checkPhoto(context.getImageData(0, 0, canvas.width, canvas.height), taken)
  } finally {
    picture.close()
  }
}
