import { lazy, Suspense, useState } from 'react'
import { TabletSmartphone } from 'lucide-react'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useOfferHelp } from '../help/use-help.ts'
import { visitTexts } from './texts.ts'

const ToCounterSheet = lazy(() =>
  import('./to-counter-sheet.tsx').then(({ ToCounterSheet }) => ({ default: ToCounterSheet })),
)

/** The staff before whom one stands go on with this dossier on their device: today and tomorrow, and may press for one. */
const terms = { kind: 'staff', scope: 'send', notices: 'owner', days: 1 } as const

/** From the phone back to the counter. What was typed here is saved before. */
export function ToCounter({ dossierId, save }: { dossierId: string; save?: () => Promise<boolean> }) {
  const text = useText(visitTexts)
  const offer = useOfferHelp()
  const [shows, setShows] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  async function act() {
    const isSaved = (await save?.()) ?? true
    setUnsaved(!isSaved)
    if (!isSaved) return
    offer.mutate({ dossierId, ...terms }, { onSuccess: () => setShows(true) })
  }
  return (
    <>
      <Button
        icon={<TabletSmartphone size={22} />}
        busyLabel={offer.isPending ? text.gettingCode : undefined}
        onClick={() => void act()}
      >
        {text.toCounter}
      </Button>
      {unsaved && (
        <Notice tone="caution" live>
          {text.notSaved}
        </Notice>
      )}
      {offer.error && <FailureView small error={offer.error} />}
      {shows && offer.data && (
        <Suspense fallback={null}>
          <ToCounterSheet dossierId={dossierId} offer={offer.data} onClose={() => setShows(false)} />
        </Suspense>
      )}
    </>
  )
}
