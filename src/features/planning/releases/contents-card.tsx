import type { DeskReleaseDetail, ReleasePart } from '../../../../contract/schemas/planning-desk.ts'
import type { PlanningTheme } from '../../../../contract/schemas/planning-release.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import styles from './releases.module.css'
import { releaseTexts } from './texts.ts'

const partsOf: { [G in 'land' | PlanningTheme]: readonly ReleasePart[] } = {
  land: ['wards', 'parcels'],
  construction: ['zones'],
  traffic: ['streets', 'corridors'],
  drainage: ['drain', 'manhole'],
  electricity: ['power-line', 'substation'],
  lighting: ['lighting-line', 'lamp'],
  trees: ['tree', 'greens'],
}
const groups = ['land', 'construction', 'traffic', 'drainage', 'electricity', 'lighting', 'trees'] as const

/** How much of each theme there is, beside what answers now. */
export function ContentsCard({ detail: { counts, comparedWith, parcels } }: { detail: DeskReleaseDetail }) {
  const text = useText(releaseTexts)
  const format = useFormat()

  function lineOf(part: ReleasePart): string | undefined {
    const found = counts.find((one) => one.part === part)
    if (!found || (found.here === 0 && !found.current)) return undefined
    const name = text.parts[part]
    const line = found.here === 0 ? text.lost(name) : text.counted(format.number(found.here), name)
    if (found.current === null) return line
    return text.against(line, found.current === found.here ? text.same : format.number(found.current))
  }
  const facts = groups.map((group) => {
    const lines = partsOf[group].map(lineOf).filter((line) => line !== undefined)
    const moved = group === 'land' && parcels
    if (moved)
      lines.push(
        moved.added + moved.gone === 0
          ? text.parcelsSame
          : text.parcelsChanged(format.number(moved.added), format.number(moved.gone)),
      )
    return {
      label: text.groups[group],
      value: lines.length > 0 ? lines.join('\n') : text.nothingDelivered,
    }
  })
  return (
    <Card title={comparedWith ? text.changes : text.contents}>
      {comparedWith && <p className={styles.help}>{text.inUse(comparedWith.name)}</p>}
      <Facts facts={facts} />
    </Card>
  )
}
