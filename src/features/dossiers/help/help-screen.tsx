import { useNavigate } from 'react-router-dom'
import type { HelpAsked } from '../../../../contract/schemas/help.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { CodeScreen } from './code-screen.tsx'
import { helpTexts } from './texts.ts'
import { useAcceptHelp, useReadHelpCode } from './use-help.ts'

const path = '/lam-giup'

/** A helper's code, at /lam-giup; then what is asked, then yes. */
export function HelpScreen() {
  const text = useText(helpTexts)
  const read = useReadHelpCode()
  const words = { title: text.help, lead: text.helpLead, code: text.code, look: text.look }
  return read.data ? (
    <AskedScreen code={read.variables} asked={read.data} onOther={read.reset} />
  ) : (
    <CodeScreen words={words} path={path} read={read} />
  )
}

function AskedScreen({ code, asked, onOther }: { code: string; asked: HelpAsked; onOther: () => void }) {
  const text = useText(helpTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const accept = useAcceptHelp()
  const act = () =>
    accept.mutate(code, {
      onSuccess: ({ dossierId }) => navigate(dossierId ? `/ho-so/${dossierId}` : '/ho-so', { replace: true }),
    })
  const footer = (
    <ActionBar>
      <Button onClick={onOther}>{text.otherCode}</Button>
      {asked.hindrance === null && (
        <Button kind="primary" busyLabel={accept.isPending ? text.accepting : undefined} onClick={act}>
          {text.accept}
        </Button>
      )}
    </ActionBar>
  )
  const { procedureName, dossierId, kind, scope, notices, until } = asked
  return (
    <Screen title={text.help} heading={text.askedTitle(asked.ownerName)} back="/ho-so" footer={footer}>
      {asked.hindrance && <Notice tone="caution">{text.hindrance[asked.hindrance]}</Notice>}
      <Card>
        <Facts
          facts={[
            { label: text.procedure, value: dossierId ? procedureName : text.newOnes(procedureName) },
            { label: text.asWhom, value: text.kind[kind] },
            { label: text.youDo, value: text.youMay[scope] },
            { label: text.until, value: format.day(until) },
            { label: text.told2, value: text.told[notices] },
          ]}
        />
      </Card>
      {accept.error && <FailureView small error={accept.error} />}
    </Screen>
  )
}
