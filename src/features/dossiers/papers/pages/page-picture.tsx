import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../../../api/api-context.tsx'
import { useText } from '../../../../i18n/texts.ts'
import styles from '../../files/files.module.css'
import { decodePhoto } from '../../../../lib/decode-photo.ts'
import { paperTexts } from '../texts.ts'
import { drawPage } from './draw-page.ts'
import type { Page } from './page-views.ts'

/** A page as it will be shown; a PDF and a HEIC have no picture here and say so. */
export function PagePicture({ dossierId, page: { file, view } }: { dossierId: string; page: Page }) {
  const text = useText(paperTexts)
  const api = useApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const isPicture = /^image\/(jpeg|png|webp)$/.test(file.mime)
  const { data, isError } = useQuery({
    queryKey: ['mine', 'page-picture', file.id],
    queryFn: async () =>
      decodePhoto(await api.file('GET /dossiers/{id}/files/{fileId}', { params: { id: dossierId, fileId: file.id } })),
    enabled: isPicture,
    staleTime: Infinity,
  })
  useEffect(() => {
    if (data && canvas.current) drawPage(canvas.current, data, view)
  }, [data, view])
  if (!isPicture || isError) return <p className={styles.state}>{text.noPicture}</p>
  return <canvas ref={canvas} className={styles.page} aria-hidden="true" />
}
