import { useNavigate } from 'react-router-dom'
import type { HandedThings } from '../../../../contract/schemas/visit.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { CodeScreen } from '../help/code-screen.tsx'
import { helpTexts } from '../help/texts.ts'
import { visitTexts } from './texts.ts'
import { useAcceptHandOver, useReadHandOver } from './use-visit.ts'

const path = '/nhan-ho-so'

/** On the resident's phone, at /nhan-ho-so: what the counter hands over, looked at and taken. */
export function ReceiveScreen() {
  const text = useText(visitTexts)
  const read = useReadHandOver()
  const words = { title: text.receive, lead: text.receiveLead, code: text.receiveCode, look: text.receiveLook }
  return read.data ? (
    <HandedScreen code={read.variables} things={read.data} onOther={read.reset} />
  ) : (
    <CodeScreen words={words} path={path} read={read} />
  )
}

/** One dossier is opened, several are listed, an appointment alone is found with the appointments. */
function placeOf({ dossiers: [first, second] }: HandedThings): string {
  if (!first) return '/lich-hen'
  if (second) return '/ho-so'
  return first.isDraft ? `/ho-so/${first.id}/khai` : `/ho-so/${first.id}`
}

function HandedScreen({ code, things, onOther }: { code: string; things: HandedThings; onOther: () => void }) {
  const text = useText(visitTexts)
  const help = useText(helpTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const toast = useToast()
  const accept = useAcceptHandOver()
  const act = () =>
    accept.mutate(code, {
      onSuccess: (taken) => {
        toast(text.received)
        navigate(placeOf(taken), { replace: true })
      },
    })
  const isEmpty = things.dossiers.length === 0 && things.appointments === 0
  const footer = (
    <ActionBar>
      <Button onClick={onOther}>{help.otherCode}</Button>
      {!isEmpty && (
        <Button kind="primary" busyLabel={accept.isPending ? text.receiving : undefined} onClick={act}>
          {text.receiveAct}
        </Button>
      )}
    </ActionBar>
  )
  const facts: Fact[] = things.name ? [{ label: text.handedName, value: things.name }] : []
  for (const { id, procedureName } of things.dossiers)
    facts.push({ label: text.handedDossiers, value: <span key={id}>{procedureName}</span> })
  if (things.appointments > 0)
    facts.push({
      label: text.handedAppointments,
      value: text.appointmentCount(format.number(things.appointments)),
    })
  return (
    <Screen title={text.receive} heading={text.receiveHeading(things.unitName)} back="/ho-so" footer={footer}>
      <Card>
        <Facts facts={facts} />
        {isEmpty && <p>{text.nothingHanded}</p>}
      </Card>
      <Notice tone="caution">{text.receiveWarning}</Notice>
      {accept.error && <FailureView small error={accept.error} />}
    </Screen>
  )
}
