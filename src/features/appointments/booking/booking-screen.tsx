import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import { bookingRoot, type BookingAsk } from '../../../lib/booking-path.ts'
import { whereToGoPath } from '../../../lib/where-path.ts'
import { useText } from '../../../i18n/texts.ts'
import { failureOf } from '../../../lib/failure.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { appointmentTexts } from '../texts.ts'
import { ChooseTime } from './choose-time.tsx'
import { bookingTexts } from './texts.ts'
import { useAbout, type About } from './use-about.ts'
import { WishWithoutTime } from './wish-card.tsx'

/** What the person has said about their own case of a procedure; another feature keeps it on the phone. */
export type CaseOf = (code: string) => { versionId: string; answers: CaseAnswers; ticks: readonly string[] } | undefined

export type BookingProps = { ask: BookingAsk; caseOf: CaseOf }

/** `/lich-hen/dat?…`: it is known what for; now the time, and the confirmation on the same screen. */
export function BookingScreen({ ask, caseOf }: BookingProps) {
  const text = useText(appointmentTexts)
  const about = useAbout(ask)
  const { data } = about
  if (data?.service) return <ChooseTime about={data} service={data.service} ask={ask} caseOf={caseOf} />
  const offline = data === undefined && failureOf(about.error).code === 'OFFLINE' && Boolean(about.error)
  return (
    <Screen title={text.bookLong} heading={data?.name} back={bookingRoot}>
      <DataView query={about} skeleton={<Skeleton shape="page" />}>
        {(found) => <NoCounter about={found} />}
      </DataView>
      {offline && <WishWithoutTime ask={ask} />}
    </Screen>
  )
}

function NoCounter({ about }: { about: About }) {
  const text = useText(bookingTexts)
  return (
    <Empty picture="lighthouse" sentence={text.noCounter}>
      <ButtonLink kind="primary" to={whereToGoPath({ procedure: about.procedure?.code, unit: about.counters.unitId })}>
        {text.whereToGo}
      </ButtonLink>
    </Empty>
  )
}
