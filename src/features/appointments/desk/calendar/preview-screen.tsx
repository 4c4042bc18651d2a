import { useNavigate } from 'react-router-dom'
import { useState } from 'react'
import type { CalendarPreview, StaffCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { failureOf } from '../../../../lib/failure.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { ConfirmSheet } from '../../../../ui/confirm-sheet.tsx'
import { DataView } from '../../../../ui/data-view.tsx'
import { FailureView } from '../../../../ui/failure-view.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Screen } from '../../../../ui/screen.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import styles from '../desk.module.css'
import { changeWords } from './calendar-words.ts'
import { CrowdedCard } from './crowded-card.tsx'
import { faultWords } from './fault-words.ts'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'
import { usePreview, useSaveCalendar } from './use-save-calendar.ts'
import { WithCalendar } from './with-calendar.tsx'

type Props = { draft: Draft; staff: StaffCalendar }

/** What the noted changes would do, before anybody else sees them, at /quay/lich-lam-viec/xem-truoc. */
export function PreviewScreen() {
  const text = useText(calendarTexts)
  return (
    <Screen title={text.previewTitle} back="/quay/lich-lam-viec">
      <WithCalendar>
        {(draft, staff) => (
          <div className={styles.parts}>
            {draft.changes.length === 0 ? <p>{text.nothing}</p> : <Changes draft={draft} />}
            {draft.changes.length > 0 && <Effect draft={draft} staff={staff} />}
          </div>
        )}
      </WithCalendar>
    </Screen>
  )
}

function Changes({ draft }: { draft: Draft }) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const label = text.unsaved(format.number(draft.changes.length))
  return (
    <div>
      <List label={label}>
        {draft.changes.map(({ id, change }) => (
          <ListRow
            key={id}
            title={changeWords({ text, format }, draft.calendar, change)}
            below={
              <Button kind="quiet" onClick={() => draft.drop(id)}>
                {text.drop}
              </Button>
            }
          />
        ))}
      </List>
      {draft.changes.length > 1 && (
        <Button kind="quiet" onClick={draft.clear}>
          {text.dropAll}
        </Button>
      )}
    </div>
  )
}

function Effect({ draft, staff }: Props) {
  const text = useText(calendarTexts)
  const query = usePreview(draft.calendar, true)
  return (
    <DataView query={query} skeleton={<Skeleton rows={2} />}>
      {(preview) =>
        preview.faults.length > 0 ? (
          <FaultCard draft={draft} title={text.faults} faults={preview.faults} />
        ) : (
          <Decision draft={draft} staff={staff} preview={preview} isOld={query.isPlaceholderData} />
        )
      }
    </DataView>
  )
}

function FaultCard({ draft, title, faults }: { draft: Draft; title: string; faults: CalendarPreview['faults'] }) {
  const text = useText(calendarTexts)
  const format = useFormat()
  return (
    <Card title={title} tone="failed">
      {faults.map((fault) => (
        <p key={fault.path + fault.keyword}>{faultWords({ text, format }, draft.calendar, fault)}</p>
      ))}
    </Card>
  )
}

/** Nobody booked is touched: it is saved. Somebody is: they are named first, and staying is a decision of its own. */
function Decision({ draft, staff, preview, isOld }: Props & { preview: CalendarPreview; isOld: boolean }) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const toast = useToast()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const save = useSaveCalendar(() => {
    draft.clear()
    toast(text.saved)
    navigate('/quay/lich-lam-viec', { replace: true })
  })
  const touches = preview.crowded.length > 0
  const act = (touched: 'refuse' | 'keep') => {
    setAsking(false)
    save.mutate({ revision: staff.revision, calendar: draft.calendar, touched })
  }
  const busyLabel = save.isPending ? text.saving : undefined
  const title = text.touches(format.number(preview.touchedBookings))
  return (
    <>
      <SaveFailure error={save.error} />
      <Card title={text.effect}>
        <p>
          {text.seats(
            format.number(draft.calendar.rules.horizonDays),
            format.number(preview.seatsBefore),
            format.number(preview.seatsAfter),
          )}
        </p>
        {!touches && <p>{text.touchesNobody}</p>}
      </Card>
      <CrowdedCard calendar={draft.calendar} crowded={preview.crowded} title={title} />
      {touches && <p>{text.ifKept}</p>}
      {touches ? (
        <Button kind="danger" wide disabled={isOld} busyLabel={busyLabel} onClick={() => setAsking(true)}>
          {text.saveKeep}
        </Button>
      ) : (
        <Button kind="primary" wide disabled={isOld} busyLabel={busyLabel} onClick={() => act('refuse')}>
          {text.save}
        </Button>
      )}
      {asking && (
        <ConfirmSheet
          title={title}
          act={text.saveKeep}
          cancel={text.cancel}
          danger
          onAct={() => act('keep')}
          onClose={() => setAsking(false)}
        >
          <p>{text.ifKept}</p>
        </ConfirmSheet>
      )}
    </>
  )
}

function SaveFailure({ error }: { error: unknown }) {
  const text = useText(calendarTexts)
  if (!error) return null
  const { code } = failureOf(error)
  const own = { STALE: text.stale, CALENDAR_TOUCHES_BOOKINGS: text.touchedNow }
  if (code === 'STALE' || code === 'CALENDAR_TOUCHES_BOOKINGS')
    return (
      <Notice tone="caution" live>
        {own[code]}
      </Notice>
    )
  return <FailureView small error={error} />
}
