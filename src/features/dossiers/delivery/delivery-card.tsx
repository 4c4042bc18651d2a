import { useState } from 'react'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import type { ChangeDelivery } from './change-delivery.tsx'
import { deliveryFacts } from './delivery-facts.ts'
import { deliveryTexts } from './texts.ts'

/** How the result comes; its owner may change it until there is one. */
export function DeliveryCard({ dossier, forStaff }: { dossier: Dossier; forStaff: boolean }) {
  const text = useText(deliveryTexts)
  const addressMissing = dossier.resultChannel === 'post' && !dossier.postTo
  return (
    <Card title={text.title} tone={forStaff && addressMissing ? 'yours' : 'plain'}>
      <Facts facts={deliveryFacts(text, dossier)} />
      {addressMissing && <p style={{ marginTop: 8 }}>{forStaff ? text.noAddressForStaff : text.noAddress}</p>}
      {dossier.actions.includes('choose-delivery') && <Change dossier={dossier} />}
    </Card>
  )
}

type Sheet = 'closed' | 'coming' | 'unreachable' | { Part: typeof ChangeDelivery }

/** Few change it, and its fields weigh: their code comes with the press. */
function Change({ dossier }: { dossier: Dossier }) {
  const text = useText(deliveryTexts)
  const [sheet, setSheet] = useState<Sheet>('closed')

  function open() {
    setSheet('coming')
    import('./change-delivery.tsx').then(
      ({ ChangeDelivery }) => setSheet({ Part: ChangeDelivery }),
      () => setSheet('unreachable'),
    )
  }

  return (
    <>
      <p style={{ margin: '12px 0 8px' }}>{text.until}</p>
      <Button busyLabel={sheet === 'coming' ? text.opening : undefined} onClick={open}>
        {text.change}
      </Button>
      {sheet === 'unreachable' && <FailureView error={{ code: 'OFFLINE' }} reading small />}
      {typeof sheet === 'object' && <sheet.Part dossier={dossier} onClose={() => setSheet('closed')} />}
    </>
  )
}
