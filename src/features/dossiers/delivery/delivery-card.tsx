import { lazy, Suspense, useState } from 'react'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { deliveryFacts } from './delivery-facts.ts'
import { deliveryTexts } from './texts.ts'

/** Few change it, and the fields weigh. */
const ChangeDelivery = lazy(() =>
  import('./change-delivery.tsx').then(({ ChangeDelivery }) => ({ default: ChangeDelivery })),
)

/** How the result comes; its owner may change it until there is one. */
export function DeliveryCard({ dossier, forStaff }: { dossier: Dossier; forStaff: boolean }) {
  const text = useText(deliveryTexts)
  const [changes, setChanges] = useState(false)
  const mayChange = dossier.actions.includes('choose-delivery')
  const addressMissing = dossier.resultChannel === 'post' && !dossier.postTo
  return (
    <Card title={text.title} tone={forStaff && addressMissing ? 'yours' : 'plain'}>
      <Facts facts={deliveryFacts(text, dossier)} />
      {addressMissing && <p style={{ marginTop: 8 }}>{forStaff ? text.noAddressForStaff : text.noAddress}</p>}
      {mayChange && (
        <>
          <p style={{ margin: '12px 0 8px' }}>{text.until}</p>
          <Button onClick={() => setChanges(true)}>{text.change}</Button>
        </>
      )}
      {changes && (
        <Suspense fallback={null}>
          <ChangeDelivery dossier={dossier} onClose={() => setChanges(false)} />
        </Suspense>
      )}
    </Card>
  )
}
