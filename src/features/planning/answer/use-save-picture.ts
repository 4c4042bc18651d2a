import { useState } from 'react'
import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import { useApi } from '../../../api/api-context.tsx'
import { usePlatform } from '../../../platform/platform-context.tsx'

const width = 1280

/** The server's drawing as a PNG in the gallery of the phone: galleries know no SVG. */
export function useSavePicture({ parcel, releaseId }: PlanningAnswer, title: string) {
  const api = useApi()
  const platform = usePlatform()
  const [state, setState] = useState<'idle' | 'busy' | 'saved' | 'failed'>('idle')

  async function save() {
    if (!parcel) return
    setState('busy')
    try {
      const drawing = await api.file('GET /planning/parcels/{parcelId}/picture.svg', {
        params: { parcelId: parcel.id },
        query: { release: releaseId },
      })
      const saved = await platform.saveImage(await pngOf(drawing), `${title}.png`)
      setState(saved.kind === 'granted' ? 'saved' : saved.kind === 'refused' ? 'idle' : 'failed')
    } catch {
      setState('failed')
    }
  }
  return { save: () => void save(), state }
}

async function pngOf(drawing: Blob): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))
  try {
    const image = await loaded(url)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = Math.round((width * image.naturalHeight) / Math.max(1, image.naturalWidth))
    const brush = canvas.getContext('2d')
    if (!brush) throw new Error('This web view has no canvas.')
    brush.fillStyle = '#fff'
    brush.fillRect(0, 0, canvas.width, canvas.height)
    brush.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('The drawing could not be saved.'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}

const loaded = (url: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('The drawing could not be read.'))
    image.src = url
  })
