import { useState } from 'react'
import { CalendarPlus, ImageDown, Share2 } from 'lucide-react'
import type { CivilDay } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { whereToGoPath } from '../../../lib/where-path.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../appointments.module.css'
import { appointmentTexts } from '../texts.ts'
import { whenWords } from '../when.ts'
import { drawTicket } from './draw-ticket.ts'
import { ticketTexts } from './texts.ts'

type Props = { appointment: Appointment; today: CivilDay }

/** Into the calendar of the phone, into its pictures, to somebody else. */
export function KeepActs({ appointment, today }: Props) {
  const text = useText(ticketTexts)
  return (
    <Group title={text.keep}>
      <p className={styles.second}>{text.offlineTicket}</p>
      <div className={styles.acts}>
        <ToCalendar appointment={appointment} />
        <ToPictures appointment={appointment} />
        <ToFamily appointment={appointment} today={today} />
      </div>
    </Group>
  )
}

function ToCalendar({ appointment: { id, code } }: Pick<Props, 'appointment'>) {
  const text = useText(ticketTexts)
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()
  const openFile = () =>
    open(id, {
      title: `${text.calendarFile(code)}.ics`,
      mediaType: 'text/calendar',
      // Asked for only by hosts with a viewer of their own, and none has one for calendars.
      link: async () => api.url(`/appointments/${id}/calendar-file`),
      load: () => api.file('GET /appointments/{id}/calendar-file', { params: { id } }),
    })
  return (
    <>
      <Button icon={<CalendarPlus size={20} />} busyLabel={opening ? text.opening : undefined} onClick={openFile}>
        {text.calendar}
      </Button>
      <DocumentSheet shown={shown} onClose={close} ready={text.calendarReady} />
    </>
  )
}

function ToPictures({ appointment }: Pick<Props, 'appointment'>) {
  const text = useText(ticketTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const platform = usePlatform()
  const [outcome, setOutcome] = useState<'saving' | 'saved' | 'failed'>()
  const { code, place, unitName, groupName, procedureName, servedName } = appointment
  const lines = [
    whenWords(appointment, undefined, shared, format),
    groupName,
    unitName,
    place.address,
    procedureName,
    servedName,
  ]

  async function save() {
    setOutcome('saving')
    try {
      const picture = await drawTicket({
        title: text.title,
        code,
        qr: appointment.qr,
        lines: lines.flatMap((line) => line ?? []),
      })
      const { kind } = await platform.saveImage(picture, `phieu-hen-${code}.png`)
      setOutcome(kind === 'granted' ? 'saved' : 'failed')
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <>
      <Button
        icon={<ImageDown size={20} />}
        busyLabel={outcome === 'saving' ? text.saving : undefined}
        onClick={() => void save()}
      >
        {text.savePicture}
      </Button>
      {(outcome === 'saved' || outcome === 'failed') && (
        <Notice live tone={outcome === 'saved' ? 'done' : 'caution'}>
          {outcome === 'saved' ? text.saved : text.notSaved}
        </Notice>
      )}
    </>
  )
}

function ToFamily({ appointment, today }: Props) {
  const text = useText(ticketTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const platform = usePlatform()
  const [outcome, setOutcome] = useState<'copied' | 'unavailable'>()
  const { code, groupName, unitName, unitId } = appointment

  async function share() {
    setOutcome(undefined)
    const when = whenWords(appointment, today, shared, format)
    const answer = await platform.share({
      title: text.calendarFile(code),
      text: text.shareText(when, shared.atUnit(groupName, unitName), code),
      // The ticket itself opens for its owner only; the way to the counter opens for everybody.
      path: whereToGoPath({ unit: unitId }),
    })
    if (answer.kind === 'unavailable') setOutcome('unavailable')
    else if (answer.kind === 'granted' && answer.how === 'copied') setOutcome('copied')
  }
  return (
    <>
      <Button icon={<Share2 size={20} />} onClick={() => void share()}>
        {text.share}
      </Button>
      {outcome && <Notice live>{outcome === 'copied' ? text.shared : text.notShared}</Notice>}
    </>
  )
}
