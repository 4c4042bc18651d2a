import { useState } from 'react'
import { HandHelping } from 'lucide-react'
import { useNavigate } from 'react-router-dom'
import type { Dossier, DossierEvent, DossierHelper } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useVisit } from '../visit/visit-store.ts'
import { EndHelp } from './end-help.tsx'
import { helpTexts } from './texts.ts'

type Words = ReturnType<typeof helpTexts.current>
export const whoHelps = (text: Words, { name, kind }: Pick<DossierHelper, 'name' | 'kind'>) =>
  text.whoOf(name, text.kindIn[kind])

/** The label on a dossier: who helps, as what, until when, and who is told. The two whom it concerns end it here. */
export function HelpersCard({ dossier, forStaff = false }: { dossier: Dossier; forStaff?: boolean }) {
  const text = useText(helpTexts)
  const sender = senderOf(dossier)
  if (dossier.helpers.length === 0 && !sender) return null
  return (
    <Card>
      {dossier.helpers.map((helper) => (
        <OneHelper key={helper.id} dossier={dossier} helper={helper} forStaff={forStaff} />
      ))}
      {sender && <p>{text.sentBy(whoHelps(text, sender))}</p>}
      {dossier.helpers.length > 0 && <p>{text.told[dossier.noticesTo ?? 'owner']}</p>}
    </Card>
  )
}

const senderOf = ({ events }: Dossier): DossierEvent['by']['helper'] =>
  events.find(({ action }) => action === 'submit')?.by.helper

function OneHelper({ dossier, helper, forStaff }: { dossier: Dossier; helper: DossierHelper; forStaff: boolean }) {
  const text = useText(helpTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const [asks, setAsks] = useState(false)
  const isMine = dossier.helping?.id === helper.id
  const visiting = useVisit(({ dossierIds }) => dossierIds.includes(dossier.id))
  const mayEnd = !forStaff && (isMine || dossier.helping === null)
  const who = whoHelps(text, helper)
  const day = format.day(helper.until)
  return (
    <div style={{ marginBottom: 8 }}>
      <p>
        <HandHelping size={20} aria-hidden style={{ verticalAlign: '-4px' }} />{' '}
        <b>{isMine ? text.youHelp(day) : text.helpedBy(who, day)}</b>
      </p>
      <p>{isMine ? text.youMay[helper.scope] : text.may[helper.scope]}</p>
      {isMine && visiting && (
        <div style={{ margin: '8px 0' }}>
          <ButtonLink to="/quay/giup">{text.toVisit}</ButtonLink>
        </div>
      )}
      {mayEnd && (
        <Button kind="quiet" onClick={() => setAsks(true)}>
          {isMine ? text.stop : text.end}
        </Button>
      )}
      {asks && (
        <EndHelp
          help={{ id: helper.id, dossierId: isMine ? null : dossier.id, who: isMine ? null : who }}
          onClose={() => setAsks(false)}
          onEnded={() => isMine && navigate('/ho-so', { replace: true })}
        />
      )}
    </div>
  )
}
