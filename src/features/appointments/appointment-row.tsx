import type { AppointmentSummary } from '../../../contract/schemas/appointment.ts'
import type { CivilDay } from '../../../contract/rules/calendar/civil-day.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { ListRow } from '../../ui/list.tsx'
import { StatusTag, type StatusTone } from '../../ui/status-tag.tsx'
import styles from './appointments.module.css'
import { appointmentTexts } from './texts.ts'
import { whenWords } from './when.ts'

const tones: { [S in AppointmentSummary['status']]: StatusTone } = {
  booked: 'working',
  arrived: 'working',
  served: 'done',
  'no-show': 'failed',
  ended: 'neutral',
  cancelled: 'neutral',
  released: 'neutral',
}

export function AppointmentTag({ appointment: { status, asks } }: { appointment: AppointmentSummary }) {
  const text = useText(appointmentTexts)
  return asks ? (
    <StatusTag tone="yours">{text.asks[asks]}</StatusTag>
  ) : (
    <StatusTag tone={tones[status]}>{text.statuses[status]}</StatusTag>
  )
}

type Props = { appointment: AppointmentSummary; today?: CivilDay | undefined; current?: boolean }

export function AppointmentRow({ appointment, today, current }: Props) {
  const text = useText(appointmentTexts)
  const format = useFormat()
  const { id, code, procedureName, groupName, unitName, forOther, servedName } = appointment
  return (
    <ListRow
      to={`/lich-hen/${id}`}
      current={current ?? false}
      title={whenWords(appointment, today, text, format)}
      lines={
        <>
          <span className={styles.line}>{procedureName ?? groupName}</span>
          <span className={styles.line}>
            {code} · {unitName}
          </span>
          {forOther && servedName && <span className={styles.line}>{text.forOther(servedName)}</span>}
        </>
      }
      trail={<AppointmentTag appointment={appointment} />}
    />
  )
}
