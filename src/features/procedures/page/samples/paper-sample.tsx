import { useEffect, useState, type ComponentType } from 'react'
import type { PaperSample as Sample } from '../../../../../contract/schemas/procedure.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Sheet } from '../../../../ui/sheet.tsx'
import styles from '../page.module.css'
import { pageTexts } from '../texts.ts'

type Drawing = ComponentType<{ sample: Sample; height: number }>

/** The drawings come when a list shows the first of them; a phone that cannot fetch them shows a list without. */
function useDrawing(): Drawing | undefined {
  const [drawing, setDrawing] = useState<{ part: Drawing }>()
  useEffect(() => {
    let gone = false
    import('./paper-drawing.tsx').then(
      ({ PaperDrawing }) => !gone && setDrawing({ part: PaperDrawing }),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [])
  return drawing?.part
}

/** A small drawing beside a paper; a tap shows it large. */
export function PaperSample({ sample, paper }: { sample: Sample; paper: string }) {
  const text = useText(pageTexts)
  const Drawing = useDrawing()
  const [open, setOpen] = useState(false)
  if (!Drawing) return null
  return (
    <>
      <button type="button" className={styles.sample} aria-label={text.seeSample(paper)} onClick={() => setOpen(true)}>
        <Drawing sample={sample} height={56} />
      </button>
      {open && (
        <Sheet title={paper} onClose={() => setOpen(false)}>
          <div className={styles.large}>
            <Drawing sample={sample} height={280} />
          </div>
          <p>{text.drawnSample}</p>
        </Sheet>
      )}
    </>
  )
}
