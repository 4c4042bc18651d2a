import type { ReactNode } from 'react'
import type { ZoneClass } from '../../../../contract/schemas/planning-release.ts'
import { useText } from '../../../i18n/texts.ts'
import { Group } from '../../../ui/card.tsx'
import { inkOn, signs, zoneColour } from './colours.ts'
import styles from './map.module.css'
import type { Look } from './map-view.ts'
import { mapTexts } from './texts.ts'

/** Made of the same colours as the map; each kind of land with its code, its name and what it means. */
export function Legend({ look, classes }: { look: Look; classes: readonly ZoneClass[] }) {
  const text = useText(mapTexts)
  return (
    <Group title={text.legend}>
      <p className={styles.hint}>{text.legendNote}</p>
      <ul className={styles.legend}>
        {classes.map((kind) => {
          const colour = zoneColour(kind, look)
          return (
            <Row
              key={kind.code}
              sign={
                <span className={styles.swatch} style={{ background: colour, color: inkOn(colour) }}>
                  {kind.code}
                </span>
              }
            >
              {kind.name}
              <span className={styles.meaning}>{kind.meaning}</span>
            </Row>
          )
        })}
        <Row sign={<Line colour={signs.redLine} />}>{text.lines.redLine}</Row>
        <Row sign={<Line colour={signs.buildingLine} dash="7 3 1 3" />}>{text.lines.buildingLine}</Row>
        <Row sign={<Line colour={signs.parcel} />}>{text.lines.parcel}</Row>
        <Row sign={<Line colour={signs.drainage} />}>{text.lines.drain}</Row>
        <Row sign={<Line colour={signs.electricity} dash="10 3 2 3" />}>{text.lines.power}</Row>
        <Row sign={<Line colour={signs.lighting} dash="2 3" />}>{text.lines.lighting}</Row>
        <Row sign={<Line colour={signs.trees} />}>{text.lines.tree}</Row>
        <Row sign={<Line colour="currentColor" dash="5 4" />}>{text.lines.planned}</Row>
      </ul>
    </Group>
  )
}

function Row({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li className={styles.legendRow}>
      {sign}
      <span>{children}</span>
    </li>
  )
}

const Line = ({ colour, dash }: { colour: string; dash?: string }) => (
  <svg className={styles.line} width="48" height="12" viewBox="0 0 48 12" aria-hidden="true" focusable="false">
    <path d="M2 6h44" stroke={colour} strokeWidth="3" strokeDasharray={dash} />
  </svg>
)
