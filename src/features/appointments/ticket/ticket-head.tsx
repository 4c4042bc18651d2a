import type { CivilDay } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { whereToGoPath } from '../../../lib/where-path.ts'
import { Card } from '../../../ui/card.tsx'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { Link } from '../../../ui/link.tsx'
import { QrCode } from '../../../ui/qr-code.tsx'
import { AppointmentTag } from '../appointment-row.tsx'
import { appointmentTexts } from '../texts.ts'
import { whenWords } from '../when.ts'
import styles from './ticket.module.css'
import { ticketTexts } from './texts.ts'

type Props = { appointment: Appointment; today: CivilDay }

/** What one shows at the counter: the code large, the QR, when and where. */
export function TicketHead({ appointment, today }: Props) {
  const text = useText(ticketTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const { code, qr, status, place, counterNames, groupName, unitName, unitId, procedureCode } = appointment
  const isOff = status === 'cancelled' || status === 'released'
  return (
    <Card>
      <AppointmentTag appointment={appointment} />
      <p className={styles.label}>{text.code}</p>
      <p className={isOff ? styles.offCode : styles.bigCode}>{code}</p>
      {!isOff && <QrCode code={qr} label={text.qrLabel(code)} />}
      <p className={styles.when}>{whenWords(appointment, today, shared, format)}</p>
      <div className={styles.facts}>
        <Facts
          facts={[
            { label: text.counter, value: [groupName, counterNames.join(', ')].filter(Boolean).join('\n') },
            {
              label: text.where,
              value: (
                <>
                  {[...new Set([place.name, unitName])].join('\n')}
                  {'\n'}
                  {place.address ?? text.noAddress}
                  {'\n'}
                  <Link
                    className={styles.link}
                    to={whereToGoPath({ procedure: procedureCode ?? undefined, unit: unitId })}
                  >
                    {text.directions}
                  </Link>
                </>
              ),
            },
            ...who(),
          ]}
        />
      </div>
      {status === 'booked' && (
        <p className={styles.note}>
          {text.checkIn(format.time(appointment.checkInFrom), format.time(appointment.checkInUntil))}
        </p>
      )}
    </Card>
  )

  function who(): Fact[] {
    const { servedName, forOther, bookedBy, priority, procedureName, dossierId, dossierCode } = appointment
    const facts: Fact[] = []
    if (procedureName) facts.push({ label: text.about, value: procedureName })
    if (dossierId && dossierCode)
      facts.push({
        label: text.dossier,
        value: (
          <Link className={styles.link} to={`/ho-so/${dossierId}`}>
            {dossierCode}
          </Link>
        ),
      })
    if (servedName) facts.push({ label: text.who, value: servedName })
    if (forOther && bookedBy) facts.push({ label: text.bookedBy, value: bookedBy })
    if (priority) facts.push({ label: text.priority, value: text.priorityNote(priority.label) })
    return facts
  }
}
