export type Picture = { source: CanvasImageSource; width: number; height: number; close: () => void }

/** A picture as this web view decodes it, upright; rejects for what it cannot decode. */
export async function decodePhoto(file: Blob): Promise<Picture> {
  try {
    const source = await createImageBitmap(file, { imageOrientation: 'from-image' })
    return { source, width: source.width, height: source.height, close: () => source.close() }
  } catch {
    // Old web views have no createImageBitmap, or not with this option.
    return decodeByElement(file)
  }
}

function decodeByElement(file: Blob): Promise<Picture> {
  const url = URL.createObjectURL(file)
  return new Promise<Picture>((resolve, reject) => {
    const source = new Image()
    const close = () => URL.revokeObjectURL(url)
    source.onload = () => resolve({ source, width: source.naturalWidth, height: source.naturalHeight, close })
    source.onerror = () => {
      close()
      reject(new Error('Not a picture that this web view can decode'))
    }
    source.src = url
  })
}

/** The picture on a canvas whose longest side has at most so many points, with what it is drawn with. */
export function drawSmaller({ source, width, height }: Picture, longestSide: number) {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas')
  // JPEG has no transparency; without this a clear background comes out black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  return { canvas, context }
}
