import { useState } from 'react'
import { papersOfCase } from '../../../../contract/rules/forms/requirements.ts'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { CounterService } from '../../../../contract/schemas/appointment-slot.ts'
import type { NewAppointment } from '../../../../contract/schemas/appointment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { bookingPath, bookingRoot, type BookingAsk } from '../../../lib/booking-path.ts'
import { failureOf } from '../../../lib/failure.ts'
import { useSession } from '../../../session/session-context.tsx'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { useToast } from '../../../ui/toast.tsx'
import styles from '../appointments.module.css'
import { Refusal } from '../refusal.tsx'
import { appointmentTexts } from '../texts.ts'
import { whenWords } from '../when.ts'
import { useWishes } from '../wishes/use-wishes.ts'
import { AboutCard } from './about-card.tsx'
import type { CaseOf } from './booking-screen.tsx'
import { HeldSeat } from './held-seat.tsx'
import { bookingTexts } from './texts.ts'
import { Times } from './times.tsx'
import type { About } from './use-about.ts'
import { useBooking } from './use-booking.ts'
import { isComplete, nobodyElse, visitorBody } from './visitor.ts'
import { servedNameId, VisitorFields } from './visitor-fields.tsx'
import { WishCard } from './wish-card.tsx'

type Props = { about: About; service: CounterService; ask: BookingAsk; caseOf: CaseOf }

/** Offers, then the held seat with its countdown in their place. Who comes stays filled in whatever happens to the seat. */
export function ChooseTime({ about, service, ask, caseOf }: Props) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const toast = useToast()
  const { counters, moves } = about
  const [visitor, setVisitor] = useState(nobodyElse)
  const [tried, setTried] = useState(false)
  const homeUnit = useSession(({ preferences }) => preferences.homeUnitId)
  const prefer = useSession((state) => state.prefer)
  const dropWish = useWishes((state) => state.drop)
  const path = bookingPath(ask)
  const subject = subjectOf(about, caseOf)
  const today = civilDayOf(new Date(counters.now))

  const booking = useBooking({
    where: { unitId: counters.unitId, groupId: service.id },
    holdId: ask.hold,
    moves,
    onBooked: ({ unitId }) => {
      dropWish(path)
      if (homeUnit === null) prefer({ homeUnitId: unitId })
    },
    onMoved: (after) => toast(text.moved(whenWords(after, today, shared, format))),
  })
  const { held, error, wanted } = booking

  function confirm() {
    setTried(true)
    if (isComplete(visitor)) booking.confirm({ ...subject.body, ...visitorBody(visitor) })
    else document.getElementById(servedNameId)?.focus()
  }

  const offline = error !== undefined && failureOf(error).code === 'OFFLINE'
  const wish = { path, name: about.name ?? service.name, unitName: counters.unitName }
  const footer = held && (
    <ActionBar>
      <Button onClick={booking.giveBack}>{text.anotherTime}</Button>
      <Button kind="primary" busyLabel={booking.confirming ? text.confirming : undefined} onClick={confirm}>
        {text.confirm}
      </Button>
    </ActionBar>
  )
  return (
    <Screen
      title={shared.bookLong}
      heading={about.name ?? service.name}
      back={moves ? `/lich-hen/${moves.id}` : bookingRoot}
      footer={footer}
    >
      <div className={styles.parts}>
        {error !== undefined && !offline && <Refusal error={error} />}
        {offline && wanted && !moves && (
          <WishCard wish={{ ...wish, slot: { id: wanted.id, day: wanted.day, from: wanted.from, to: wanted.to } }} />
        )}
        {offline && (moves || !wanted) && <Refusal error={error} />}
        {held ? (
          <>
            <HeldSeat
              hold={held}
              heldAt={booking.heldAt}
              now={counters.now}
              unitName={counters.unitName}
              visitor={visitor}
              papers={subject.papers}
              onOver={booking.runOut}
            />
            <Disclosure title={text.others} open={visitor.forOther}>
              <VisitorFields
                visitor={visitor}
                onChange={setVisitor}
                priorities={counters.rules.priorities}
                needsName={tried}
              />
            </Disclosure>
          </>
        ) : (
          <Times about={about} service={service} booking={booking} wishPath={path} />
        )}
        <AboutCard about={about} service={service} ask={ask} fixed={held !== undefined || moves !== undefined} />
      </div>
    </Screen>
  )
}

/** What the clerk is to know: the procedure with the person's own case, or the dossier with the papers it holds. */
function subjectOf({ procedure, dossier }: About, caseOf: CaseOf): { body: Subject; papers: number } {
  if (dossier) {
    const papersReady = dossier.documents
      .filter(({ files }) => files.length > 0)
      .map(({ requirementId }) => requirementId)
    return { body: { dossierId: dossier.id, papersReady }, papers: dossier.documents.length }
  }
  if (!procedure) return { body: {}, papers: 0 }
  const kept = caseOf(procedure.code)
  const caseAnswers = kept?.answers ?? {}
  const ticks = kept?.versionId === procedure.versionId ? kept.ticks : []
  const { needed } = papersOfCase(procedure.documents, caseAnswers)
  return {
    body: { procedureCode: procedure.code, caseAnswers, papersReady: [...ticks] },
    papers: needed.filter(({ kind }) => kind !== 'note').length,
  }
}

type Subject = Pick<NewAppointment, 'procedureCode' | 'dossierId' | 'caseAnswers' | 'papersReady'>
