import type { AppointmentSummary } from '../../../../contract/schemas/appointment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ListRow } from '../../../ui/list.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import { deskStatus } from './desk-status.ts'
import styles from './desk.module.css'
import { deskTexts } from './texts.ts'

type Props = { appointment: AppointmentSummary; to: string; current: boolean }

/** Who comes when, for what, and with which papers. */
export function AppointmentRow({ appointment, to, current }: Props) {
  const text = useText(deskTexts)
  const format = useFormat()
  const { from, servedName, procedureName, paperCount, dossierId, bringsDraft, hasPriority } = appointment
  const { tone, words } = deskStatus(text, appointment)
  const lines = [
    procedureName ?? text.noProcedure,
    paperCount.needed > 0 && text.papers(format.number(paperCount.ready), format.number(paperCount.needed)),
    dossierId !== null && (bringsDraft ? text.bringsDraft : text.hasDossier),
    hasPriority && text.priority,
  ].filter((line) => line !== false)
  return (
    <ListRow
      to={to}
      current={current}
      title={
        <>
          <span className={styles.time}>{from}</span> · {servedName ?? text.noName}
        </>
      }
      lines={lines.map((line, index) => (
        <span key={index}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
      trail={<StatusTag tone={tone}>{words}</StatusTag>}
    />
  )
}
