import { useState } from 'react'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import { helpDays, helpKinds, helpScopes, helpUntil, noticeReceivers } from '../../../../contract/rules/help/scope.ts'
import type { HelpOffer, NewHelp } from '../../../../contract/schemas/help.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CodeToGive } from './code-to-give.tsx'
import { helpTexts } from './texts.ts'
import { useOfferHelp } from './use-help.ts'

/** A dossier that has been sent is only followed, unless somebody says more. */
export type HelpedThing = { dossierId: string; isSent: boolean } | { procedureCode: string }
type Terms = Pick<NewHelp, 'kind' | 'scope' | 'notices' | 'days'>

/** Whom, what, how long, who is told: all of it has an answer already, so that two taps do. Then the code, this once. */
export function AskSheet({ what, onClose }: { what: HelpedThing; onClose: () => void }) {
  const text = useText(helpTexts)
  const isSent = 'isSent' in what && what.isSent
  const [terms, setTerms] = useState<Terms>({
    kind: 'family',
    scope: isSent ? 'follow' : 'fill',
    notices: 'both',
    days: 7,
  })
  const offer = useOfferHelp()
  const subject = 'dossierId' in what ? { dossierId: what.dossierId } : what
  if (offer.data)
    return (
      <Sheet
        title={text.codeTitle}
        onClose={onClose}
        footer={
          <ActionBar>
            <Button kind="primary" onClick={onClose}>
              {text.done}
            </Button>
          </ActionBar>
        }
      >
        <Offered offer={offer.data} terms={terms} />
      </Sheet>
    )
  const footer = (
    <ActionBar>
      <Button
        kind="primary"
        busyLabel={offer.isPending ? text.gettingCode : undefined}
        onClick={() => offer.mutate({ ...subject, ...terms })}
      >
        {text.getCode}
      </Button>
    </ActionBar>
  )
  return (
    <Sheet title={text.ask} onClose={onClose} footer={footer}>
      <p style={{ marginBottom: 16 }}>{text.askLead}</p>
      <TermFields terms={terms} onChange={setTerms} />
      {offer.error && <FailureView small error={offer.error} />}
    </Sheet>
  )
}

function TermFields({ terms, onChange }: { terms: Terms; onChange: (terms: Terms) => void }) {
  const text = useText(helpTexts)
  const format = useFormat()
  const today = civilDayOf(new Date())
  /** One of a closed list, from the phone's own list, which knows words only. */
  function field<K extends keyof Terms>(
    key: K,
    label: string,
    options: readonly Terms[K][],
    say: (one: Terms[K]) => string,
  ) {
    return (
      <SelectField
        label={label}
        options={options.map((one) => ({ value: String(one), label: say(one) }))}
        value={String(terms[key])}
        onChange={(value) => {
          const chosen = options.find((one) => String(one) === value)
          if (chosen !== undefined) onChange({ ...terms, [key]: chosen })
        }}
        hint={key === 'kind' ? text.whoHint : key === 'scope' ? text.whatHint : undefined}
      />
    )
  }
  return (
    <>
      {field('kind', text.who, helpKinds, (one) => text.kind[one])}
      {field('scope', text.what, helpScopes, (one) => text.scope[one])}
      {field('days', text.howLong, helpDays, (one) => text.days(one, format.shortDay(helpUntil(today, one))))}
      {field('notices', text.notices, noticeReceivers, (one) => text.receiver[one])}
    </>
  )
}

function Offered({ offer, terms }: { offer: HelpOffer; terms: Terms }) {
  const text = useText(helpTexts)
  const format = useFormat()
  return (
    <CodeToGive
      offer={offer}
      qrLabel={text.qrLabel}
      ways={text.codeWays}
      until={text.codeUntil(format.time(offer.codeExpiresAt))}
    >
      <p style={{ marginTop: 12 }}>{`${text.kind[terms.kind]}: ${text.scope[terms.scope]}.`}</p>
      <p>
        {text.untilDay(format.day(offer.until))}. {text.told[terms.notices]}
      </p>
    </CodeToGive>
  )
}
