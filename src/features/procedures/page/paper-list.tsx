import type { DocumentRequirement } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { List } from '../../../ui/list.tsx'
import styles from './page.module.css'
import { groupsOf, toBring, type PaperGroup } from './paper-groups.ts'
import { PaperRow } from './paper-row.tsx'
import { shorten } from './shorten.ts'
import { pageTexts } from './texts.ts'

type Ticks = { ticks: readonly string[]; onTick: (paper: string, ticked: boolean) => void }
type Props = Ticks & { papers: readonly DocumentRequirement[]; inApp: boolean }

/** A list that is longer than a few screens is folded by its groups. */
const unfolded = 15
const groupNameLimit = 120

export function PaperList({ papers, ...rest }: Props) {
  const groups = groupsOf(papers)
  const folded = papers.length > unfolded && groups.length > 1
  return (
    <div>
      {groups.map((group, index) =>
        folded ? (
          <FoldedGroup key={group.name} group={group} open={index === 0} {...rest} />
        ) : (
          <div key={group.name} className={styles.paperGroup}>
            {group.name && <h3 className={styles.groupName}>{shorten(group.name, groupNameLimit)}</h3>}
            <Papers group={group} {...rest} />
          </div>
        ),
      )}
    </div>
  )
}

type GroupProps = Ticks & { group: PaperGroup; inApp: boolean }

function FoldedGroup({ open, ...props }: GroupProps & { open: boolean }) {
  const text = useText(pageTexts)
  const { name, papers } = props.group
  const bring = toBring(papers)
  const done = bring.filter(({ id }) => props.ticks.includes(id)).length
  const title = shorten(name || text.ungrouped, groupNameLimit)
  return (
    <Disclosure title={title} note={text.groupNote(done, bring.length)} open={open} flush>
      <Papers {...props} />
    </Disclosure>
  )
}

function Papers({ group, inApp, ticks, onTick }: GroupProps) {
  return (
    <List label={shorten(group.name, groupNameLimit) || undefined}>
      {group.papers.map((paper) => (
        <PaperRow
          key={paper.id}
          paper={paper}
          inApp={inApp}
          ticked={ticks.includes(paper.id)}
          onTick={(ticked) => onTick(paper.id, ticked)}
        />
      ))}
    </List>
  )
}
