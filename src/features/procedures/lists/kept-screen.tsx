import { useText } from '../../../i18n/texts.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useKept, useRecent, useSaved } from '../kept/use-kept.ts'
import { ProcedureLinks } from './procedure-links.tsx'
import { listTexts } from './texts.ts'

/** Procedures that were saved, and the last ones that were opened; all of it is on the phone. */
export function KeptScreen() {
  const text = useText(listTexts)
  const saved = useSaved()
  const recent = useRecent()
  const ready = useKept((state) => state.ready)
  return (
    <Screen title={text.title} back="/">
      {!ready ? (
        <Skeleton rows={4} />
      ) : saved.length + recent.length === 0 ? (
        <Empty picture="papers" sentence={text.nothing}>
          <ButtonLink to="/thu-tuc">{text.find}</ButtonLink>
        </Empty>
      ) : (
        <>
          <Group title={text.saved}>
            {saved.length > 0 ? <ProcedureLinks label={text.saved} links={saved} /> : <p>{text.nothingSaved}</p>}
          </Group>
          {recent.length > 0 && (
            <Group title={text.recent}>
              <ProcedureLinks label={text.recent} links={recent} />
            </Group>
          )}
        </>
      )}
    </Screen>
  )
}
