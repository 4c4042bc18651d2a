import { useState } from 'react'
import { CalendarDays, FileText, Smartphone } from 'lucide-react'
import { useNavigate } from 'react-router-dom'
import type { Visit } from '../../../../contract/schemas/visit.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { ConfirmSheet } from '../../../ui/confirm-sheet.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { dossierTexts } from '../texts.ts'
import { HandOverSheet } from './hand-over-sheet.tsx'
import { visitTexts } from './texts.ts'
import { useEndVisitHere } from './use-end-visit-here.ts'
import { useEndVisit, useHandOver, useResume, useVisitState } from './use-visit.ts'
import styles from './visit.module.css'

type Props = {
  visit: { id: string; name: string }
  /** Where the member of staff came from. */
  procedureCode: string
}

export function OpenVisit({ visit: { id, name }, procedureCode }: Props) {
  const text = useText(visitTexts)
  const handOver = useHandOver(id)
  const [finishes, setFinishes] = useState(false)
  const [showsCode, setShowsCode] = useState(false)
  const query = useVisitState(id, showsCode)
  const hasThings = query.data !== undefined && query.data.dossiers.length + query.data.appointments.length > 0
  const getCode = () => handOver.mutate(undefined, { onSuccess: () => setShowsCode(true) })
  const footer = (
    <ActionBar>
      <Button onClick={() => setFinishes(true)}>{text.finish}</Button>
      {hasThings && (
        <Button
          kind="primary"
          icon={<Smartphone size={22} />}
          busyLabel={handOver.isPending ? text.gettingCode : undefined}
          onClick={getCode}
        >
          {text.toPhone}
        </Button>
      )}
    </ActionBar>
  )
  return (
    <Screen title={text.title} heading={text.visitHeading(name)} back="/can-bo" footer={footer}>
      <div className={styles.parts}>
        <Notice>{text.label}</Notice>
        <div className={styles.acts}>
          {procedureCode && <ButtonLink to={`/thu-tuc/${procedureCode}`}>{text.toProcedure}</ButtonLink>}
          <ButtonLink to="/thu-tuc" kind={hasThings ? 'secondary' : 'primary'}>
            {text.find}
          </ButtonLink>
          <ButtonLink to="/quay/lich-hen/dat-ho">{text.book}</ButtonLink>
        </div>
        {handOver.error && !showsCode && <FailureView small error={handOver.error} />}
        <DataView query={query} skeleton={<Skeleton rows={2} />}>
          {(visit) => <Things visit={visit} />}
        </DataView>
      </div>
      {showsCode && handOver.data && (
        <HandOverSheet
          offer={handOver.data}
          offeredAt={handOver.submittedAt}
          error={handOver.error}
          busy={handOver.isPending}
          onNew={getCode}
          onClose={() => setShowsCode(false)}
        />
      )}
      {finishes && <Finish id={id} onClose={() => setFinishes(false)} />}
    </Screen>
  )
}

function Things({ visit }: { visit: Visit }) {
  const text = useText(visitTexts)
  const words = useText(dossierTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const resume = useResume(visit.id, ({ id, status }) =>
    navigate(status === 'draft' ? `/ho-so/${id}/khai` : `/ho-so/${id}`),
  )
  return (
    <>
      <Group title={text.dossiers}>
        {visit.dossiers.length === 0 ? (
          <p>{text.noDossier}</p>
        ) : (
          <List label={text.dossiers}>
            {visit.dossiers.map(({ id, procedureName, status, unitName }) => (
              <ListRow
                key={id}
                title={procedureName}
                lead={<FileText size={24} />}
                lines={
                  <>
                    {words.status[status]}
                    <br />
                    {unitName}
                  </>
                }
                onPress={() => resume.mutate(id)}
              />
            ))}
          </List>
        )}
        {resume.error && <FailureView small error={resume.error} />}
      </Group>
      {visit.appointments.length > 0 && (
        <Group title={text.appointments}>
          <List label={text.appointments}>
            {visit.appointments.map(({ id, day, from, groupName, procedureName }) => (
              <ListRow
                key={id}
                title={`${from}, ${format.day(day)}`}
                lead={<CalendarDays size={24} />}
                lines={procedureName ?? groupName}
                to={`/quay/lich-hen/${id}?ngay=${day}`}
              />
            ))}
          </List>
        </Group>
      )}
    </>
  )
}

/** Without a network this device forgets all the same, and says that the server does not know yet. */
function Finish({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText(visitTexts)
  const end = useEndVisit(id)
  const endHere = useEndVisitHere()
  const act = () =>
    end.mutate(undefined, { onSettled: (_none, error) => void endHere({ state: 'finished', told: error === null }) })
  return (
    <ConfirmSheet
      title={text.finish}
      act={text.finish}
      cancel={text.keepOn}
      busyLabel={end.isPending ? text.finishing : undefined}
      onAct={act}
      onClose={onClose}
    >
      <p>{text.finishAsk}</p>
    </ConfirmSheet>
  )
}
