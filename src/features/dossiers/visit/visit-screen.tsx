import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { IdCard } from '../../../../contract/rules/identity/card-code.ts'
import { factsOfCard } from '../../../../contract/rules/identity/card-facts.ts'
import type { Visit } from '../../../../contract/schemas/visit.ts'
import { useLocality } from '../../../api/locality.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { useAddressQuery } from '../../../ui/use-address-query.ts'
import { CardStep } from './card-step.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { OpenVisit } from './open-visit.tsx'
import { visitTexts } from './texts.ts'
import { useVisit, type HowEnded } from './visit-store.ts'

/** The card is the applicant's: in the forms, who they are is asked of this one. */
const applicant = 'person'

/** A person at the counter, at /quay/giup: their card, their yes, what is done for them, and the end of it. */
export function VisitScreen() {
  const visit = useVisit((state) => state.visit)
  const ended = useVisit((state) => state.ended)
  const enter = useVisit((state) => state.enter)
  const leave = useVisit((state) => state.leave)
  const { data: locality } = useLocality()
  const navigate = useNavigate()
  const [code] = useAddressQuery('thu-tuc')
  const [card, setCard] = useState<IdCard>()

  function open(opened: Visit) {
    if (!card) return
    enter(opened, factsOfCard(card, applicant, locality?.units ?? [], civilDayOf(new Date())))
    setCard(undefined)
    // Who came from a procedure goes on with it.
    if (code) navigate(`/thu-tuc/${code}`)
  }
  if (visit) return <OpenVisit key={visit.id} visit={visit} procedureCode={code} />
  if (ended) return <Ended how={ended} onNext={() => leave()} />
  if (card) return <ConfirmStep card={card} onOpen={open} onBack={() => setCard(undefined)} />
  return <CardStep onCard={setCard} onVisit={(unfinished) => enter(unfinished, {})} />
}

function Ended({ how: { state, to, told }, onNext }: { how: HowEnded; onNext: () => void }) {
  const text = useText(visitTexts)
  const footer = (
    <ActionBar>
      <ButtonLink to="/can-bo">{text.toDesk}</ButtonLink>
      <Button kind="primary" onClick={onNext}>
        {text.nextPerson}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.endedTitle[state]} footer={footer}>
      <div role="status">
        <Empty picture="papers" sentence={told ? text.endedText[state](to ?? text.thePerson) : text.notTold} />
      </div>
    </Screen>
  )
}
