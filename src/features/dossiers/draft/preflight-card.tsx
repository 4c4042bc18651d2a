import type { FormDefinition, Section } from '../../../../contract/rules/forms/definition.ts'
import type { Remark } from '../../../../contract/rules/preflight/remark.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { Link } from '../../../ui/link.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { preflightTexts } from '../preflight/texts.ts'
import { fieldOf, sectionOf, useRemarkWords } from '../preflight/use-remark-words.ts'
import { draftPath, fromCheck, useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'

/** What a clerk might send back, said before it is sent. One calm sentence when there is nothing. */
export function PreflightCard({ remarks }: { remarks: readonly Remark[] }) {
  const text = useText(preflightTexts)
  const hard = remarks.filter((one) => one.hard)
  const soft = remarks.filter((one) => !one.hard)
  if (remarks.length === 0)
    return (
      <div className={styles.preflight}>
        <Notice tone="done">{text.allGood}</Notice>
      </div>
    )
  return (
    <div className={styles.preflight}>
      <Card title={text.title} tone={hard.length > 0 ? 'yours' : 'plain'}>
        <Part title={text.mustTitle(hard.length)} remarks={hard} />
        <Part title={text.mayTitle(soft.length)} lead={text.mayLead} remarks={soft} />
      </Card>
    </div>
  )
}

function Part({ title, lead, remarks }: { title: string; lead?: string; remarks: readonly Remark[] }) {
  const text = useText(preflightTexts)
  const { definition } = useDraftParts()
  const words = useRemarkWords(definition)
  const placeOf = usePlace()
  if (remarks.length === 0) return null
  return (
    <div className={styles.remarks}>
      <h3>{title}</h3>
      {lead && <p className={styles.part}>{lead}</p>}
      <ul>
        {bySection(remarks, definition.form).map(({ remark, section, count }) => {
          const { what, todo } = section ? { what: text.section(section.title, count), todo: '' } : words(remark)
          return (
            <li key={`${remark.code} ${remark.id}`}>
              <p>
                <b>{what}</b>
              </p>
              {todo && <p>{todo}</p>}
              <Link to={placeOf(remark)} className={styles.go} aria-label={text.goTo(what)}>
                {text.go}
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

type Line = { remark: Remark; section?: Section; count: number }

/** An empty form has a fault in each field: they are named together, by the part of the form that they stand in. */
function bySection(remarks: readonly Remark[], form: FormDefinition | null): Line[] {
  const lines: Line[] = []
  for (const remark of remarks) {
    const section = remark.code === 'answer-wrong' ? sectionOf(form, remark.id) : undefined
    const before = section && lines.find((line) => line.section === section)
    if (before) before.count += 1
    else lines.push({ remark, count: 1, ...(section && { section }) })
  }
  return lines
}

/** Where a remark can be mended; the way back leads to the check. */
function usePlace(): (remark: Remark) => string {
  const { dossier, definition } = useDraftParts()
  return ({ place, id }) => {
    if (place !== 'field') return draftPath(dossier.id, '/giay-to') + fromCheck + (id && `#${place}.${id}`)
    const field = fieldOf(definition.form, id)
    const section = sectionOf(definition.form, id)
    if (!field || !section) return draftPath(dossier.id, '/to-khai')
    return draftPath(dossier.id, `/to-khai/${section.id}/${field.id}`) + fromCheck
  }
}
