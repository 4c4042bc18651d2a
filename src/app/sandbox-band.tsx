import { useState } from 'react'
import { ChevronDown } from 'lucide-react'
import { useLocality } from '../api/locality.ts'
import { useText } from '../i18n/texts.ts'
import { Band } from '../ui/band.tsx'
import { Button } from '../ui/button.tsx'
import { DemoSheet } from './screens.ts'
import styles from './shell.module.css'
import { appTexts } from './texts.ts'

/** Says on every screen that nothing here is real, and opens the demo menu. */
export function SandboxBand() {
  const text = useText(appTexts)
  const { data: locality } = useLocality()
  const [open, setOpen] = useState(false)
  if (locality?.mode !== 'sandbox') return null
  const menu = (
    <Button kind="quiet" icon={<ChevronDown size={18} />} onClick={() => setOpen(true)} aria-haspopup="dialog">
      {text.demoMenu}
    </Button>
  )
  return (
    <header className={styles.withBand}>
      <Band action={menu}>{text.sandbox}</Band>
      {open && <DemoSheet people={locality.samplePeople} onClose={() => setOpen(false)} />}
    </header>
  )
}
