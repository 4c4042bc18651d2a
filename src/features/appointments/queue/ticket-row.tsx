import type { QueueTicket, StaffQueue } from '../../../../contract/schemas/queue.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { ListRow } from '../../../ui/list.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import { queueTexts, type QueueWords } from './texts.ts'
import { useQueueStep } from './use-queue.ts'

type Props = { ticket: QueueTicket; counter: StaffQueue['counters'][number] | undefined }

export const aboutTicket = (ticket: QueueTicket, text: QueueWords): string =>
  [
    ticket.slotFrom === null ? text.walkedIn : text.withAppointment(ticket.slotFrom),
    ticket.servedName,
    ticket.procedureName,
    ticket.papersRequired > 0 ? text.papers(ticket.papersReady, ticket.papersRequired) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')

/** One number of the line; called out of turn, or put back, from here. */
export function TicketRow({ ticket, counter }: Props) {
  const text = useText(queueTexts)
  const step = useQueueStep()
  const { revision } = ticket
  const isFree = counter?.isOpen === true && counter.serving === null
  const mayReturn = ticket.acts.indexOf('return') >= 0
  const call = () =>
    counter && step.mutate({ do: 'act', id: ticket.id, act: { action: 'call', counterName: counter.name, revision } })
  const back = () => step.mutate({ do: 'act', id: ticket.id, act: { action: 'return', revision } })
  const busy = step.isPending ? text.working : undefined
  return (
    <ListRow
      title={ticket.number}
      lines={aboutTicket(ticket, text)}
      trail={
        ticket.state !== 'waiting' ? (
          <StatusTag tone={ticket.state === 'done' ? 'done' : 'neutral'}>{text.states[ticket.state]}</StatusTag>
        ) : (
          ticket.hasPriority && <StatusTag tone="yours">{text.isPriority}</StatusTag>
        )
      }
      below={
        (counter || step.error) && (
          <>
            {isFree && ticket.acts.indexOf('call') >= 0 && (
              <Button kind="quiet" aria-label={`${text.call} ${ticket.number}`} busyLabel={busy} onClick={call}>
                {text.call}
              </Button>
            )}
            {counter && mayReturn && (
              <Button kind="quiet" aria-label={text.undoes(ticket.number)} busyLabel={busy} onClick={back}>
                {text.return}
              </Button>
            )}
            {step.error && <FailureView small error={step.error} />}
          </>
        )
      }
    />
  )
}
