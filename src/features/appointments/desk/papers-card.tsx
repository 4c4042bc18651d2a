import { CircleCheck, CircleDashed } from 'lucide-react'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card, Group } from '../../../ui/card.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { deskTexts } from './texts.ts'

/** What the person has checked at home before coming. */
export function PapersCard({ appointment: { papers } }: { appointment: Appointment }) {
  const text = useText(deskTexts)
  if (papers.length === 0)
    return (
      <Card title={text.papersTitle}>
        <p>{text.noPapers}</p>
      </Card>
    )
  return (
    <Group title={text.papersTitle}>
      <List label={text.papersTitle}>
        {papers.map(({ requirementId, name, ready, required, kind }) => (
          <ListRow
            key={requirementId}
            lead={ready ? <CircleCheck size={22} /> : <CircleDashed size={22} />}
            title={name}
            lines={[ready ? text.paperReady : text.paperMissing, text[kind], !required && text.paperOptional]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
    </Group>
  )
}
