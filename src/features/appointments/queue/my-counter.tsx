import { useState } from 'react'
import type { QueueAct, QueueTicket, StaffQueue } from '../../../../contract/schemas/queue.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import styles from './staff-queue.module.css'
import { queueTexts } from './texts.ts'
import { aboutTicket } from './ticket-row.tsx'
import { useGroupNames } from './use-group-names.ts'
import { useQueueStep } from './use-queue.ts'

type Counter = StaffQueue['counters'][number]
type Props = { queue: StaffQueue; counter: Counter; isClerk: boolean }
type Undoable = { id: string; number: string; revision: number }
const undoable = ['hold', 'skip', 'no-show', 'finish']

/** Who is at the counter, and the big buttons. What was just done can be undone. */
export function MyCounter({ queue, counter, isClerk }: Props) {
  const text = useText(queueTexts)
  const [undo, setUndo] = useState<Undoable>()
  const [isHandingOver, setHandingOver] = useState(false)
  const step = useQueueStep((ticket, done) => {
    const can = ticket && done.do === 'act' && undoable.indexOf(done.act.action) >= 0
    setUndo(can ? { id: ticket.id, number: ticket.number, revision: ticket.revision } : undefined)
    setHandingOver(false)
  })
  const busy = step.isPending ? text.working : undefined
  const ticket = queue.tickets.find((one) => one.id === counter.serving)
  const name = counter.name
  const act = (change: QueueAct) => ticket && step.mutate({ do: 'act', id: ticket.id, act: change })
  return (
    <Card title={name} tone={ticket?.state === 'called' ? 'yours' : 'plain'}>
      {ticket ? (
        <div role="status">
          <p className={styles.number}>{ticket.number}</p>
          <p>{aboutTicket(ticket, text)}</p>
          <p className={styles.soft}>
            {text.states[ticket.state]}
            {ticket.calls > 1 ? ` (${ticket.calls})` : ''}
          </p>
        </div>
      ) : (
        <p className={styles.soft}>{counter.isOpen ? text.nobodyHere : text.isClosed}</p>
      )}
      {isClerk && !counter.isOpen && (
        <Button
          kind="primary"
          wide
          busyLabel={busy}
          onClick={() => step.mutate({ do: 'open', counterName: name, isOpen: true })}
        >
          {text.open}
        </Button>
      )}
      {isClerk && counter.isOpen && !ticket && (
        <Button kind="primary" wide busyLabel={busy} onClick={() => step.mutate({ do: 'next', counterName: name })}>
          {text.next}
        </Button>
      )}
      {isClerk && ticket && <Acts ticket={ticket} busy={busy} act={act} onHandOver={() => setHandingOver(true)} />}
      {undo && (
        <Notice tone="done" live>
          <p>{text.undoes(undo.number)}</p>
          <Button
            kind="quiet"
            busyLabel={busy}
            onClick={() => step.mutate({ do: 'act', id: undo.id, act: { action: 'return', revision: undo.revision } })}
          >
            {text.undo}
          </Button>
        </Notice>
      )}
      {step.error && <FailureView small error={step.error} />}
      {isClerk && counter.isOpen && !ticket && (
        <Button
          kind="quiet"
          wide
          busyLabel={busy}
          onClick={() => step.mutate({ do: 'open', counterName: name, isOpen: false })}
        >
          {text.close}
        </Button>
      )}
      {isHandingOver && ticket && (
        <HandOver
          ticket={ticket}
          busy={busy}
          onChosen={(groupId) => act({ action: 'transfer', groupId, revision: ticket.revision })}
          onClose={() => setHandingOver(false)}
        />
      )}
    </Card>
  )
}

type ActsProps = {
  ticket: QueueTicket
  busy: string | undefined
  act: (change: QueueAct) => void
  onHandOver: () => void
}

function Acts({ ticket, busy, act, onHandOver }: ActsProps) {
  const text = useText(queueTexts)
  const { revision } = ticket
  const buttons = [
    { action: 'recall', label: text.recall },
    { action: 'start', label: text.start },
    { action: 'hold', label: text.hold },
    { action: 'skip', label: text.skip },
    { action: 'no-show', label: text.noShow },
  ] as const
  return (
    <div className={styles.acts}>
      <Button kind="primary" wide busyLabel={busy} onClick={() => act({ action: 'finish', revision })}>
        {text.finish}
      </Button>
      {buttons
        .filter(({ action }) => ticket.acts.indexOf(action) >= 0)
        .map(({ action, label }) => (
          <Button key={action} busyLabel={busy} onClick={() => act({ action, revision })}>
            {label}
          </Button>
        ))}
      <Button busyLabel={busy} onClick={onHandOver}>
        {text.transfer}
      </Button>
    </div>
  )
}

type HandOverProps = {
  ticket: QueueTicket
  busy: string | undefined
  onChosen: (groupId: string) => void
  onClose: () => void
}

function HandOver({ ticket, busy, onChosen, onClose }: HandOverProps) {
  const text = useText(queueTexts)
  const groups = useGroupNames(ticket.unitId).filter((one) => one.value !== ticket.groupId)
  const [chosen, setChosen] = useState<string>()
  return (
    <Sheet title={`${text.transfer} ${ticket.number}`} onClose={onClose}>
      <Chips label={text.transferTo} options={groups} value={chosen} onChange={setChosen} />
      <Button
        kind="primary"
        wide
        disabled={chosen === undefined}
        busyLabel={busy}
        onClick={() => chosen !== undefined && onChosen(chosen)}
      >
        {text.transfer}
      </Button>
    </Sheet>
  )
}
