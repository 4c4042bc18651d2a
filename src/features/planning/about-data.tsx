import { sayDay, sayMetres, sayNumber, sentence } from '../../../contract/rules/planning/say-numbers.ts'
import type { PlanningRelease } from '../../../contract/schemas/planning-release.ts'
import { useText } from '../../i18n/texts.ts'
import { failureOf } from '../../lib/failure.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { planningTexts, saidTexts } from './texts.ts'
import { useRelease } from './use-planning.ts'
import { officialProcedure } from './official.ts'

/** How old the data are and what they hold, said before anybody searches in vain. */
export function AboutData() {
  const text = useText(planningTexts)
  const { data, error } = useRelease()
  if (data) return <Release release={data} />
  if (!error || failureOf(error).code !== 'NOT_FOUND') return null
  return (
    <Card>
      <p>{text.noRelease}</p>
      <ButtonLink to={`/thu-tuc/${officialProcedure}`}>{text.askOfficially}</ButtonLink>
    </Card>
  )
}

function Release({ release }: { release: PlanningRelease }) {
  const text = useText(planningTexts)
  const words = useText(saidTexts)
  const named = (state: 'present' | 'absent') =>
    release.themes
      .filter((one) => one.state === state)
      .map(({ theme }) => words.themes[theme])
      .join(', ')
  const absent = named('absent')
  return (
    <Card title={text.aboutData}>
      {release.sample && <Notice tone="caution">{sentence(words.sample)}</Notice>}
      <Facts
        facts={[
          { label: text.dataDate, value: sayDay(release.dataDate) },
          { label: text.releaseName, value: release.name },
          { label: text.themesHere, value: named('present') || text.noThemes },
          ...(absent ? [{ label: text.themesAbsent, value: absent }] : []),
          { label: text.parcelCount, value: sayNumber(release.parcels, words) },
          {
            label: text.accuracy,
            value: text.accuracyValue(sayMetres(release.accuracyMetres, words).replace(' m', '')),
          },
        ]}
      />
      <p>{sentence(words.reference)}</p>
    </Card>
  )
}
