import { useState } from 'react'
import { ChevronDown } from 'lucide-react'
import type { SamplePerson } from '../../contract/schemas/locality.ts'
import { useText } from '../i18n/texts.ts'
import { Band } from '../ui/band.tsx'
import { Button } from '../ui/button.tsx'
import { DemoSheet } from './demo-sheet.tsx'
import { accountTexts } from './account-texts.ts'

/** Says on every screen that nothing here is real, and opens the demo menu. */
export function SandboxBand({ people }: { people: readonly SamplePerson[] }) {
  const text = useText(accountTexts)
  const [open, setOpen] = useState(false)
  const menu = (
    <Button kind="quiet" icon={<ChevronDown size={18} />} onClick={() => setOpen(true)} aria-haspopup="dialog">
      {text.demoMenu}
    </Button>
  )
  return (
    <>
      <Band action={menu}>{text.sandbox}</Band>
      {open && <DemoSheet people={people} onClose={() => setOpen(false)} />}
    </>
  )
}
