import type { SetupTicket } from '../../../contract/schemas/staff-account.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { staffAccountTexts } from './texts.ts'

/** The setup code, this once. */
export function TicketSheet({ ticket, onClose }: { ticket: SetupTicket; onClose: () => void }) {
  const text = useText(staffAccountTexts)
  const format = useFormat()
  const footer = (
    <ActionBar>
      <Button kind="primary" onClick={onClose}>
        {text.done}
      </Button>
    </ActionBar>
  )
  return (
    <Sheet title={text.ticketTitle} onClose={onClose} footer={footer}>
      <p style={{ fontSize: 24, overflowWrap: 'anywhere', textAlign: 'center', margin: '16px 0' }}>
        <code>{ticket.setupCode}</code>
      </p>
      <Notice tone="caution">
        <p>{text.ticketWords(ticket.account.name, format.moment(ticket.expiresAt))}</p>
        <p>{text.ticketWhere}</p>
      </Notice>
    </Sheet>
  )
}
