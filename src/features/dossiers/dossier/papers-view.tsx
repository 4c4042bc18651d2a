import type { OfficialPaper } from '../../../../contract/schemas/dossier.ts'
import { FileBadge } from 'lucide-react'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Group } from '../../../ui/card.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { dossierTexts } from '../texts.ts'

type Props = { papers: readonly OfficialPaper[]; onPaper: (paper: OfficialPaper) => void }

/** The papers that the office issued, newest first. */
export function PapersView({ papers, onPaper }: Props) {
  const text = useText(dossierTexts)
  const format = useFormat()
  if (papers.length === 0) return null
  return (
    <Group title={text.officialPapers}>
      <List label={text.officialPapers}>
        {[...papers].reverse().map((paper) => (
          <ListRow
            key={paper.number}
            lead={<FileBadge size={24} />}
            title={text.paper[paper.form]}
            lines={
              <>
                {text.paperNumber(paper.number)}
                <br />
                {format.moment(paper.issuedAt)}
              </>
            }
            onPress={() => onPaper(paper)}
          />
        ))}
      </List>
    </Group>
  )
}
