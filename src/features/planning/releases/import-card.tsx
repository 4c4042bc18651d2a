import type { ImportNote } from '../../../../contract/schemas/planning-desk.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from './releases.module.css'
import { releaseTexts } from './texts.ts'

/** Who brought the data in, and what was left out or mended on the way, by its id. */
export function ImportCard({ note }: { note: ImportNote | null }) {
  const text = useText(releaseTexts)
  const format = useFormat()
  if (!note)
    return (
      <Card title={text.broughtIn}>
        <p>{text.notImported}</p>
      </Card>
    )
  const refused = note.layers.reduce((sum, { refusedCount }) => sum + refusedCount, 0)
  return (
    <Card title={text.broughtIn}>
      <div className={styles.stack}>
        <p>{text.broughtLine(note.broughtBy, format.moment(note.broughtAt))}</p>
        {refused > 0 ? (
          <Notice tone="caution">
            <p>{text.refused(refused)}</p>
            <p>{text.refusedNote}</p>
          </Notice>
        ) : (
          <p>{text.noneRefused}</p>
        )}
        {note.layers.map((layer) => (
          <Layer key={layer.name} layer={layer} />
        ))}
        {note.missingClasses.length > 0 && (
          <p className={styles.help}>{text.missingClasses(note.missingClasses.join(', '))}</p>
        )}
      </div>
    </Card>
  )
}

function Layer({ layer }: { layer: ImportNote['layers'][number] }) {
  const text = useText(releaseTexts)
  const format = useFormat()
  const { name, taken, repaired, refused, repairedCount, refusedCount, unreadColumns } = layer
  const said = text.layerLine(format.number(taken), format.number(repairedCount), format.number(refusedCount))
  const leftOut = refusedCount - refused.length + repairedCount - repaired.length
  if (refusedCount + repairedCount + unreadColumns.length === 0)
    return (
      <p className={styles.small}>
        {name}: {said}
      </p>
    )
  return (
    <Disclosure title={name} note={said} open={refusedCount > 0}>
      <ul>
        {refused.map(({ id, why }) => (
          <li key={`${id} ${why}`}>{text.left(id, why)}</li>
        ))}
        {repaired.map(({ id, what }) => (
          <li key={`${id} ${what}`}>{text.mended(id, what)}</li>
        ))}
      </ul>
      {leftOut > 0 && <p>{text.more(leftOut)}</p>}
      {unreadColumns.length > 0 && <p>{text.unread(unreadColumns.join(', '))}</p>}
    </Disclosure>
  )
}
