import type { ReactNode } from 'react'
import type { SetupTicket } from '../../../contract/schemas/staff-account.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { staffAccountTexts } from './texts.ts'

type Props = {
  title: string
  act: string
  busyLabel: string | undefined
  onAct: () => void
  onClose: () => void
  /** There once the act is done. */
  ticket: SetupTicket | undefined
  children: ReactNode
}

/**
 * Asks for an act that ends with a setup code, and then shows the code, this once. One sheet for both: a second one would
 * share its place in the history with the first and go with it.
 */
export function SetupTicketSheet({ title, act, busyLabel, onAct, onClose, ticket, children }: Props) {
  const text = useText(staffAccountTexts)
  const footer = ticket ? (
    <ActionBar>
      <Button kind="primary" onClick={onClose}>
        {text.done}
      </Button>
    </ActionBar>
  ) : (
    <ActionBar>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button kind="primary" onClick={onAct} busyLabel={busyLabel}>
        {act}
      </Button>
    </ActionBar>
  )
  return (
    <Sheet title={ticket ? text.ticketTitle : title} onClose={onClose} footer={footer}>
      {ticket ? <Code ticket={ticket} /> : children}
    </Sheet>
  )
}

function Code({ ticket: { setupCode, account, expiresAt } }: { ticket: SetupTicket }) {
  const text = useText(staffAccountTexts)
  const format = useFormat()
  return (
    <div role="status">
      <p style={{ fontSize: 24, overflowWrap: 'anywhere', textAlign: 'center', margin: '16px 0' }}>
        <code>{setupCode}</code>
      </p>
      <Notice tone="caution">
        <p>{text.ticketWords(account.name, format.moment(expiresAt))}</p>
        <p>{text.ticketWhere}</p>
      </Notice>
    </div>
  )
}
