import { useState } from 'react'
import { parseCardCode, type IdCard } from '../../../contract/rules/identity/card-code.ts'
import { usePlatform } from '../../platform/platform-context.tsx'

/** `EMPTY`: no code in the picture. `NOT_A_CARD`: a code of something else. The others are about the camera. */
export type CardFault = 'EMPTY' | 'NOT_A_CARD' | 'refused' | 'unavailable'

/** Reads the code of an identity card with the camera. `other` may take a code of another kind, and says whether it did. */
export function useScanCard(onCard: (card: IdCard) => void, other?: (text: string) => boolean) {
  const platform = usePlatform()
  const [fault, setFault] = useState<CardFault>()
  const [reading, setReading] = useState(false)

  async function read() {
    setFault(undefined)
    setReading(true)
    const answer = await platform.scanCode()
    setReading(false)
    if (answer.kind === 'unavailable') return setFault('unavailable')
    if (answer.kind === 'refused-for-good') return setFault('refused')
    // Who closes the camera has changed their mind and needs no words about it.
    if (answer.kind === 'refused') return
    const code = parseCardCode(answer.text)
    if (code.ok) onCard(code.card)
    else if (!other?.(answer.text)) setFault(code.reason)
  }

  return { canScan: platform.canScan(), fault, reading, read: () => void read() }
}
