import { useState } from 'react'
import { MessageSquareText, Printer } from 'lucide-react'
import { shortMessage } from '../../../../contract/rules/appointments/short-message.ts'
import type { Appointment, SlipWidth } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../appointments.module.css'
import { slipTexts } from './texts.ts'

const widths: readonly SlipWidth[] = ['58', '80']

/** For people without Zalo: the ticket on a roll of paper, and in one message of any telephone. */
export function SlipCard({ appointment }: { appointment: Appointment }) {
  const text = useText(slipTexts)
  const api = useApi()
  const { copyText } = usePlatform()
  const { open, opening, shown, close } = useOpenDocument()
  const [copied, setCopied] = useState<'copied' | 'not-copied'>()
  const { id, code, papers } = appointment
  const missing = papers.filter(({ required, ready }) => required && !ready).map(({ name }) => name)
  const message = shortMessage({ ...appointment, papers: missing })

  const print = (mm: SlipWidth) =>
    open(mm, {
      title: `${text.slip(code)}.pdf`,
      mediaType: 'application/pdf',
      link: async () => api.url(`/appointments/${id}/slip.pdf?mm=${mm}`),
      load: () => api.file('GET /appointments/{id}/slip.pdf', { params: { id }, query: { mm } }),
    })

  async function copy() {
    const answer = await copyText(message)
    setCopied(answer.kind === 'granted' ? 'copied' : 'not-copied')
  }

  return (
    <Group title={text.title}>
      <p className={styles.second}>{text.why}</p>
      <div className={styles.acts}>
        {widths.map((mm) => (
          <Button
            key={mm}
            icon={<Printer size={20} />}
            busyLabel={opening === mm ? text.making : undefined}
            onClick={() => print(mm)}
          >
            {text.print(mm)}
          </Button>
        ))}
        <Button icon={<MessageSquareText size={20} />} onClick={() => void copy()}>
          {text.copyMessage}
        </Button>
      </div>
      <p className={styles.second}>{text.messageIs}</p>
      <p>{message}</p>
      {copied && (
        <Notice live tone={copied === 'copied' ? 'done' : 'caution'}>
          {copied === 'copied' ? text.copied : text.notCopied}
        </Notice>
      )}
      <DocumentSheet shown={shown} onClose={close} ready={text.ready} />
    </Group>
  )
}
