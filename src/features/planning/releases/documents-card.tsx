import type { DeskReleaseDetail } from '../../../../contract/schemas/planning-desk.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Group } from '../../../ui/card.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { StatusTag, type StatusTone } from '../../../ui/status-tag.tsx'
import { releaseTexts } from './texts.ts'

type Props = Pick<DeskReleaseDetail, 'documents'>

const tones: { [C in NonNullable<Props['documents'][number]['change']>]: StatusTone } = {
  new: 'yours',
  changed: 'yours',
  same: 'neutral',
  gone: 'failed',
}

/** The plans that answers are read from. */
export function DocumentsCard({ documents }: Props) {
  const text = useText(releaseTexts)
  const format = useFormat()
  if (documents.length === 0) return null
  return (
    <Group title={text.documents}>
      <List label={text.documents}>
        {documents.map(({ document, change }) => (
          <ListRow
            key={document.id}
            title={document.name}
            lines={[
              document.decisionNumber ?? text.noDecision,
              ...(document.decidedOn === null ? [] : [format.shortDay(document.decidedOn)]),
              text.statuses[document.status],
              document.id,
            ].join(' · ')}
            trail={change && <StatusTag tone={tones[change]}>{text.documentChanges[change]}</StatusTag>}
          />
        ))}
      </List>
    </Group>
  )
}
