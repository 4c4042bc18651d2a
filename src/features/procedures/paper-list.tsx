import { FileText, IdCard, Info } from 'lucide-react'
import type { DocumentRequirement } from '../../../contract/schemas/procedure.ts'
import { useText } from '../../i18n/texts.ts'
import { List, ListRow } from '../../ui/list.tsx'
import styles from './procedures.module.css'
import { procedureTexts } from './texts.ts'

const icons = { submit: FileText, present: IdCard, note: Info }

/** Papers under the headings that the source gives them. */
export function PaperList({ papers }: { papers: readonly DocumentRequirement[] }) {
  return (
    <>
      {groupsOf(papers).map(({ name, papers: members }) => (
        <div key={name} className={styles.paperGroup}>
          {name && <h3 className={styles.groupName}>{name}</h3>}
          <List label={name || undefined}>
            {members.map((paper) => (
              <Paper key={paper.id} paper={paper} />
            ))}
          </List>
        </div>
      ))}
    </>
  )
}

function groupsOf(papers: readonly DocumentRequirement[]) {
  const names = papers.map(({ group }) => group ?? '')
  return names
    .filter((name, index) => names.indexOf(name) === index)
    .map((name) => ({ name, papers: papers.filter(({ group }) => (group ?? '') === name) }))
}

function Paper({ paper }: { paper: DocumentRequirement }) {
  const text = useText(procedureTexts)
  const Icon = icons[paper.kind]
  const amount = [
    paper.originals > 0 && text.originals(paper.originals),
    paper.copies > 0 && text.copies(paper.copies),
    paper.kind === 'present' && text.toPresent,
    paper.kind === 'submit' && !paper.required && text.optional,
  ].filter(Boolean)
  const lines = [
    amount.join(', '),
    paper.hint,
    paper.formId && text.fromForm,
    paper.whereToGet && text.whereToGet(paper.whereToGet),
    paper.stateHolds && text.stateHolds,
  ].filter(Boolean)
  return (
    <ListRow
      lead={<Icon size={22} />}
      title={<span className={styles.longText}>{paper.name}</span>}
      lines={lines.map((line, index) => (
        <span key={index} className={styles.line}>
          {line}
        </span>
      ))}
    />
  )
}
