import { ScanLine } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useApi } from '../../api/api-context.tsx'
import { useText } from '../../i18n/texts.ts'
import { usePlatform } from '../../platform/platform-context.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { scannedPath } from './scanned-path.ts'
import { scanTexts } from './texts.ts'

type Fault = 'notOurs' | 'refused' | 'unavailable'

/** Reads the code of a poster and goes where it leads; only where the device can scan. */
export function ScanButton() {
  const text = useText(scanTexts)
  const platform = usePlatform()
  const api = useApi()
  const navigate = useNavigate()
  const [fault, setFault] = useState<Fault>()
  if (!platform.canScan()) return null

  async function scan() {
    const answer = await platform.scanCode()
    if (answer.kind === 'unavailable') return setFault('unavailable')
    // Who closes the camera has changed their mind and needs no words about it.
    if (answer.kind === 'refused') return
    if (answer.kind === 'refused-for-good') return setFault('refused')
    const hosts = { app: window.location.host, api: new URL(api.url('')).host }
    const path = scannedPath(answer.text, hosts)
    if (path === undefined) setFault('notOurs')
    else navigate(path)
  }

  return (
    <>
      <IconButton label={text.scan} icon={<ScanLine size={24} />} onClick={() => void scan()} />
      {fault && (
        <Sheet title={text.scan} onClose={() => setFault(undefined)}>
          <Notice tone="caution" live>
            {text[fault]}
          </Notice>
        </Sheet>
      )}
    </>
  )
}
