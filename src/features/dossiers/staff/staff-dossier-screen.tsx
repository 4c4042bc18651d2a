import { useState } from 'react'
import { useParams } from 'react-router-dom'
import type { Dossier, OfficialPaper } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { DeliveryCard } from '../delivery/delivery-card.tsx'
import { DocumentsView } from '../dossier/documents-view.tsx'
import styles from '../dossier/dossier.module.css'
import { AboutCard, ResultCard } from '../dossier/facts-card.tsx'
import { PaperSheet } from '../dossier/paper-sheet.tsx'
import { PapersView } from '../dossier/papers-view.tsx'
import { StatusHead } from '../dossier/status-head.tsx'
import { TimelineView } from '../dossier/timeline-view.tsx'
import { HelpersCard } from '../help/helpers-card.tsx'
import { PaymentCard } from '../payment/payment-card.tsx'
import { dossierTexts } from '../texts.ts'
import { useDossier } from '../use-dossiers.ts'
import { actionForms, staffActions, type StaffAction } from './action-forms.ts'
import { ActionSheet } from './action-sheet.tsx'
import { AnswersView } from './answers-view.tsx'
import { staffTexts } from './texts.ts'

/** One dossier at the desk, at /can-bo/:id: to read, and exactly the acts that the server offers this person. */
export function StaffDossierScreen() {
  const text = useText(dossierTexts)
  const { id = '' } = useParams()
  const query = useDossier(id)
  return (
    <Screen key={id} title={text.dossier} heading={query.data?.procedureName} back="/can-bo">
      <DataView query={query} skeleton={<Skeleton shape="page" />}>
        {(dossier) => <StaffDossier dossier={dossier} />}
      </DataView>
    </Screen>
  )
}

function StaffDossier({ dossier }: { dossier: Dossier }) {
  const [paper, setPaper] = useState<OfficialPaper>()
  return (
    <div className={styles.parts}>
      <StatusHead dossier={dossier} forStaff />
      <HelpersCard dossier={dossier} forStaff />
      <Acts dossier={dossier} />
      <DocumentsView dossier={dossier} />
      <AnswersView dossier={dossier} />
      <AboutCard dossier={dossier} />
      <DeliveryCard dossier={dossier} forStaff />
      <PaymentCard dossier={dossier} forStaff />
      <ResultCard dossier={dossier} />
      <TimelineView dossier={dossier} forStaff onPaper={setPaper} />
      <PapersView papers={dossier.papers} onPaper={setPaper} />
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

function Acts({ dossier }: { dossier: Dossier }) {
  const text = useText(staffTexts)
  const [action, setAction] = useState<StaffAction>()
  const offered = staffActions(dossier.actions)
  const judges = dossier.actions.includes('request-supplement')
  return (
    <Card title={text.yourActs}>
      {offered.length === 0 && !judges && <p>{dossier.handledElsewhere ? text.elsewhere : text.noActs}</p>}
      <div className={styles.acts}>
        {judges && <ButtonLink to={`/can-bo/${dossier.id}/cham`}>{text.judge}</ButtonLink>}
        {offered.map((one, at) => (
          <Button
            key={one}
            kind={actionForms[one].danger ? 'danger' : at === 0 ? 'primary' : 'secondary'}
            onClick={() => setAction(one)}
          >
            {text.act[one]}
          </Button>
        ))}
      </div>
      {action && <ActionSheet dossier={dossier} action={action} onClose={() => setAction(undefined)} />}
    </Card>
  )
}
