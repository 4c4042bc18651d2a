import { useEffect } from 'react'
import { useNavigate } from 'react-router-dom'
import type { HelpOffer } from '../../../../contract/schemas/help.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useForgetDraft } from '../draft/use-forget-draft.ts'
import { CodeToGive } from '../help/code-to-give.tsx'
import { useGivenHelp } from '../help/use-help.ts'
import { visitTexts } from './texts.ts'

const everyMs = 2000

/** The code for the staff. When they have taken it, this phone lets go of the draft, and it is followed from the list. */
export function ToCounterSheet({
  dossierId,
  offer,
  onClose,
}: {
  dossierId: string
  offer: HelpOffer
  onClose: () => void
}) {
  const text = useText(visitTexts)
  const format = useFormat()
  const toast = useToast()
  const navigate = useNavigate()
  const forget = useForgetDraft()
  const given = useGivenHelp(everyMs)
  const isTaken = given.data?.items.some(({ id }) => id === offer.id) ?? false
  useEffect(() => {
    if (!isTaken) return
    void forget(dossierId, () => {
      navigate('/ho-so', { replace: true })
      toast(text.takenAtCounter)
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it has been taken
  }, [isTaken])
  const footer = (
    <ActionBar>
      <Button onClick={onClose}>{text.close}</Button>
    </ActionBar>
  )
  return (
    <Sheet title={text.toCounterTitle} onClose={onClose} footer={footer}>
      <CodeToGive
        offer={offer}
        qrLabel={text.toCounterQr}
        ways={text.toCounterWays}
        until={text.toCounterUntil(format.time(offer.codeExpiresAt))}
      />
    </Sheet>
  )
}
