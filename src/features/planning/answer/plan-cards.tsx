import type { SaidPlan, SaidZone } from '../../../../contract/rules/planning/say-plans.ts'
import type { ZoneClass } from '../../../../contract/schemas/planning-release.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../planning.module.css'
import { planningTexts } from '../texts.ts'

type Props = { plans: readonly SaidPlan[]; classes: readonly ZoneClass[] }

/** The plan that governs stands open; the others are folded, unless they contradict it. */
export function PlanCards({ plans, classes }: Props) {
  const text = useText(planningTexts)
  const [governing, others] = [plans.filter((plan) => plan.governs), plans.filter((plan) => !plan.governs)]
  if (plans.length === 0) return null
  return (
    <>
      {governing.map((plan) => (
        <Card key={plan.source} title={text.plans}>
          <p className={styles.small}>
            {plan.standing}. {text.parts(plan.zones.length)}
          </p>
          <Zones plan={plan} classes={classes} />
        </Card>
      ))}
      {others.map((plan) => (
        <div key={plan.source} className={styles.other}>
          <Disclosure title={plan.standing} note={plan.name} open={plan.conflict !== null}>
            <Zones plan={plan} classes={classes} />
          </Disclosure>
        </div>
      ))}
    </>
  )
}

function Zones({ plan: { zones, source, conflict }, classes }: { plan: SaidPlan; classes: readonly ZoneClass[] }) {
  return (
    <>
      {conflict !== null && <Notice tone="caution">{conflict}</Notice>}
      <ul className={styles.zones}>
        {zones.map((zone, at) => (
          <Zone key={at} zone={zone} kind={classes.find(({ code }) => code === zone.code)} />
        ))}
      </ul>
      <p className={styles.source}>{source}</p>
    </>
  )
}

function Zone({ zone, kind }: { zone: SaidZone; kind: ZoneClass | undefined }) {
  const { code, name, size, indices, noIndices, nearEdge } = zone
  return (
    <li className={styles.zone}>
      <span className={styles.swatch} style={{ background: kind?.colour ?? '#fff' }} aria-hidden="true">
        {code ?? '–'}
      </span>
      <div className={styles.zoneText}>
        <p className={styles.zoneName}>{name}</p>
        <p className={styles.size}>{size}</p>
        {kind && <p className={styles.small}>{kind.meaning}</p>}
        {indices.length > 0 && (
          <ul className={styles.indices}>
            {indices.map(({ label, value }) => (
              <li key={label}>
                {label}: <b>{value}</b>
              </li>
            ))}
          </ul>
        )}
        {noIndices !== null && <p className={styles.small}>{noIndices}</p>}
        {nearEdge !== null && <p className={styles.confirm}>{nearEdge}</p>}
      </div>
    </li>
  )
}
