import type { Appointment } from '../../../contract/schemas/appointment.ts'

const utc = (instant: string) => instant.replace(/[-:]/g, '').replace(/\.\d+/, '')
const escape = (text: string) => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')

/** At most 75 bytes a line (RFC 5545), never inside a letter. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > 74) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}

/** The appointment for the calendar of a phone, with a reminder a day and an hour before. Nothing personal goes out. */
export function calendarFile(appointment: Appointment): string {
  const { code, place, papers } = appointment
  const what = appointment.procedureName ?? appointment.groupName
  const bring = papers.map((paper) => `- ${paper.name}`)
  const description = [`Mã lịch hẹn: ${code}`, appointment.counterNames.join(', '), ...bring].filter(Boolean).join('\n')
  const alarm = (before: string) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(what)}`,
    `TRIGGER:-${before}`,
    'END:VALARM',
  ]
  const isOff = appointment.status === 'cancelled' || appointment.status === 'released'
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mot Cua Vung Tau//VI',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${appointment.id}@mot-cua-vung-tau`,
    `SEQUENCE:${appointment.revision}`,
    `DTSTAMP:${utc(appointment.now)}`,
    `DTSTART:${utc(appointment.startsAt)}`,
    `DTEND:${utc(appointment.endsAt)}`,
    `SUMMARY:${escape(`Hẹn ở quầy: ${what}`)}`,
    `LOCATION:${escape([place.name, place.address].filter(Boolean).join(', '))}`,
    `DESCRIPTION:${escape(description)}`,
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(isOff ? [] : [...alarm('P1D'), ...alarm('PT1H')]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('')
}
