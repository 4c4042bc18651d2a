import { useState, type ComponentType } from 'react'
import { Navigate, useParams, useSearchParams } from 'react-router-dom'
import type { Dossier, OfficialPaper } from '../../../contract/schemas/dossier.ts'
import { useText } from '../../i18n/texts.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DeliveryCard } from './delivery/delivery-card.tsx'
import { DocumentsView } from './dossier/documents-view.tsx'
import { GivenConsents } from './consents/given-consents.tsx'
import styles from './dossier/dossier.module.css'
import { AboutCard, ResultCard } from './dossier/facts-card.tsx'
import { PaperSheet } from './dossier/paper-sheet.tsx'
import { PapersView } from './dossier/papers-view.tsx'
import { RatingCard } from './dossier/rating-card.tsx'
import { StatusHead } from './dossier/status-head.tsx'
import { Supplement, type SampleOf } from './dossier/supplement.tsx'
import { TimelineView } from './dossier/timeline-view.tsx'
import { Withdraw } from './dossier/withdraw.tsx'
import { AskHelp } from './help/ask-help.tsx'
import { HelpEndedScreen, helpHasEnded } from './help/ended-screen.tsx'
import { HelpersCard } from './help/helpers-card.tsx'
import { useOwns } from './help/use-owns.ts'
import { PaymentCard } from './payment/payment-card.tsx'
import { ReceiptScreen } from './receipt-screen.tsx'
import { dossierTexts } from './texts.ts'
import { useDossier } from './use-dossiers.ts'
import { ToCounter } from './visit/to-counter.tsx'

/** The act that books a place at the counter for a dossier; another feature brings it. */
export type BookSlot = ComponentType<{ dossier: Dossier }>

/** One sent dossier, at /ho-so/:id; with ?xem=bien-nhan its receipt. */
export function DossierScreen({ book, sample }: { book: BookSlot; sample: SampleOf }) {
  const text = useText(dossierTexts)
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const query = useDossier(id)
  if (helpHasEnded(query.error)) return <HelpEndedScreen dossierId={id} />
  // Who only follows has nothing to fill in.
  if (query.data?.status === 'draft' && query.data.helping?.scope !== 'follow')
    return <Navigate to={`/ho-so/${id}/khai`} replace />
  if (query.data?.receipt && search.get('xem') === 'bien-nhan')
    return <ReceiptScreen dossier={query.data} receipt={query.data.receipt} query={query} />
  return (
    <Screen key={id} title={text.dossier} heading={query.data?.procedureName} back="/ho-so">
      <DataView query={query} skeleton={<Skeleton shape="page" />}>
        {(dossier) => <DossierPage dossier={dossier} book={book} sample={sample} />}
      </DataView>
    </Screen>
  )
}

/** Nothing brings anybody to the counter for these any more. */
const ended: readonly Dossier['status'][] = ['refused', 'withdrawn', 'stopped', 'returned']

type PageProps = { dossier: Dossier; book: BookSlot; sample: SampleOf }

function DossierPage({ dossier, book: Book, sample }: PageProps) {
  const text = useText(dossierTexts)
  const [paper, setPaper] = useState<OfficialPaper>()
  const isOwner = useOwns(dossier)
  return (
    <div className={styles.parts}>
      <StatusHead dossier={dossier} forStaff={false} />
      <HelpersCard dossier={dossier} />
      {dossier.actions.includes('supply') && <Supplement dossier={dossier} Sample={sample} />}
      <ResultCard dossier={dossier} />
      <RatingCard dossier={dossier} />
      <PaymentCard dossier={dossier} forStaff={false} />
      {dossier.helping?.scope !== 'follow' && <DeliveryCard dossier={dossier} forStaff={false} />}
      <TimelineView dossier={dossier} forStaff={false} onPaper={setPaper} />
      <PapersView papers={dossier.papers} onPaper={setPaper} />
      <DocumentsView dossier={dossier} />
      <AboutCard dossier={dossier} />
      <GivenConsents dossier={dossier} />
      <div>
        <div className={styles.acts}>
          {dossier.receipt && <ButtonLink to={`/ho-so/${dossier.id}?xem=bien-nhan`}>{text.seeReceipt}</ButtonLink>}
          {isOwner && !ended.includes(dossier.status) && <Book dossier={dossier} />}
          {isOwner && !ended.includes(dossier.status) && <AskHelp what={{ dossierId: dossier.id, isSent: true }} />}
          {isOwner && dossier.actions.includes('supply') && <ToCounter dossierId={dossier.id} />}
          <Withdraw dossier={dossier} />
        </div>
      </div>
      {paper && (
        <PaperSheet
          dossierId={dossier.id}
          paper={paper}
          unitName={dossier.unitName}
          onClose={() => setPaper(undefined)}
        />
      )}
    </div>
  )
}
