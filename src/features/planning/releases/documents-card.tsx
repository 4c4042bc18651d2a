import { sayDocument } from '../../../../contract/rules/planning/say-document.ts'
import type { DeskReleaseDetail } from '../../../../contract/schemas/planning-desk.ts'
import { useText } from '../../../i18n/texts.ts'
import { Group } from '../../../ui/card.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { StatusTag, type StatusTone } from '../../../ui/status-tag.tsx'
import { saidTexts } from '../texts.ts'
import { releaseTexts } from './texts.ts'

type Props = Pick<DeskReleaseDetail, 'documents'>

const tones: { [C in NonNullable<Props['documents'][number]['change']>]: StatusTone } = {
  new: 'yours',
  changed: 'yours',
  same: 'neutral',
  gone: 'failed',
}

/** The plans that answers are read from, in the sentence that the card ends with. */
export function DocumentsCard({ documents }: Props) {
  const text = useText(releaseTexts)
  const words = useText(saidTexts)
  if (documents.length === 0) return null
  return (
    <Group title={text.documents}>
      <List label={text.documents}>
        {documents.map(({ document, change }) => (
          <ListRow
            key={document.id}
            title={document.id}
            lines={sayDocument(document, words)}
            trail={change && <StatusTag tone={tones[change]}>{text.documentChanges[change]}</StatusTag>}
          />
        ))}
      </List>
    </Group>
  )
}
