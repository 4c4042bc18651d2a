import { useState, type ComponentType, type ReactNode } from 'react'
import { useParams } from 'react-router-dom'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import { SlipCard } from '../slip/slip-card.tsx'
import { CancelSheet } from './cancel-sheet.tsx'
import { deskStatus } from './desk-status.ts'
import styles from './desk.module.css'
import { LiftBlock } from './lift-block.tsx'
import { PapersCard } from './papers-card.tsx'
import { deskTexts } from './texts.ts'
import { useDeskAppointment } from './use-desk.ts'

/** Shows the draft that the person brings; given by the app, because dossiers own it. */
export type BroughtSlot = ComponentType<{ appointmentId: string }>

/** One appointment as the clerk needs it, at /quay/lich-hen/:id, and exactly the acts that the server offers. */
export function DeskAppointmentScreen({ brought }: { brought: BroughtSlot }) {
  const text = useText(deskTexts)
  const { id = '' } = useParams()
  const query = useDeskAppointment(id)
  const [cancelling, setCancelling] = useState(false)
  const mayCancel = query.data?.deskActions.includes('cancel')
  const footer = mayCancel && (
    <ActionBar>
      <Button onClick={() => setCancelling(true)}>{text.cancelFor}</Button>
    </ActionBar>
  )
  return (
    <Screen
      key={id}
      title={text.appointment}
      heading={query.data && (query.data.servedName ?? text.noName)}
      back="/quay/lich-hen"
      footer={footer}
    >
      <DataView query={query} skeleton={<Skeleton shape="page" />}>
        {(appointment) => (
          <>
            <Parts appointment={appointment} Brought={brought} />
            {cancelling && mayCancel && <CancelSheet appointment={appointment} onClose={() => setCancelling(false)} />}
          </>
        )}
      </DataView>
    </Screen>
  )
}

function Parts({ appointment, Brought }: { appointment: Appointment; Brought: BroughtSlot }) {
  const text = useText(deskTexts)
  const { tone, words } = deskStatus(text, appointment)
  return (
    <div className={styles.parts}>
      <StatusTag tone={tone}>{words}</StatusTag>
      <LiftBlock appointment={appointment} />
      {appointment.bringsDraft && <Brought appointmentId={appointment.id} />}
      <PapersCard appointment={appointment} />
      <AboutCard appointment={appointment} />
      {appointment.status === 'booked' && <SlipCard appointment={appointment} />}
    </div>
  )
}

function AboutCard({ appointment }: { appointment: Appointment }) {
  const text = useText(deskTexts)
  const format = useFormat()
  const { day, from, to, groupName, counterNames, place, code, bookedBy, relation, phone, forOther } = appointment
  const { procedureName, dossierId, dossierCode, bringsDraft, priority, createdAt } = appointment
  const facts: [label: string, value: ReactNode][] = [
    [text.at, `${from}–${to} ${format.day(day)}`],
    [text.counter, `${groupName} (${counterNames.join(', ')})`],
    [text.place, [place.name, place.address].filter(Boolean).join(', ')],
    [text.procedure, procedureName ?? text.noProcedure],
    [text.phone, phone === null ? text.noPhone : <a href={`tel:${phone}`}>{phone}</a>],
    [text.bookedBy, forOther ? bookedBy : null],
    [text.relation, relation],
    [text.priorityFor, priority?.label],
    [text.dossier, dossierCode],
    [text.code, code],
    [text.bookedAt, format.moment(createdAt)],
  ]
  return (
    <Card>
      <Facts facts={facts.filter(([, value]) => Boolean(value)).map(([label, value]) => ({ label, value }))} />
      {dossierId !== null && !bringsDraft && <ButtonLink to={`/can-bo/${dossierId}`}>{text.openDossier}</ButtonLink>}
    </Card>
  )
}
