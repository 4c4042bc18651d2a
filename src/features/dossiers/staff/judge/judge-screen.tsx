import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { answerText } from '../../../../../contract/rules/forms/answer-text.ts'
import type { Dossier, DossierDefinition } from '../../../../../contract/schemas/dossier.ts'
import { useText } from '../../../../i18n/texts.ts'
import { useSession } from '../../../../session/session-context.tsx'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { Group } from '../../../../ui/card.tsx'
import { DataView } from '../../../../ui/data-view.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Screen } from '../../../../ui/screen.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { uiTexts } from '../../../../ui/texts.ts'
import { PaperPdfButton } from '../../files/paper-pdf-button.tsx'
import { StoredFileLine } from '../../files/stored-file.tsx'
import { useOpenFile } from '../../files/use-open-file.tsx'
import { useDefinition, useDossier } from '../../use-dossiers.ts'
import { staffTexts } from '../texts.ts'
import { JudgeActs } from './judge-acts.tsx'
import { JudgeItem } from './judge-item.tsx'
import { ItemRemarks, RemarksLead } from './remarks.tsx'
import { judgeTexts } from './texts.ts'
import { faultsIn, isWrong, itemsToJudge, verdictOn, type Item, type Verdicts } from './verdicts.ts'

/** Every paper and every answer judged in one pass, at /can-bo/:id/cham; what comes of it is one notice. */
export function JudgeScreen() {
  const text = useText(judgeTexts)
  const { id = '' } = useParams()
  const query = useDossier(id)
  const definition = useDefinition(id)
  const back = `/can-bo/${id}`
  if (query.data && definition.data && query.data.actions.includes('request-supplement'))
    return <Judging key={id} dossier={query.data} definition={definition.data} />
  return (
    <Screen title={text.title} back={back}>
      <DataView query={query.data ? definition : query} skeleton={<Skeleton shape="page" />}>
        {() => (
          <Empty picture="papers" sentence={text.notYours}>
            <ButtonLink to={back}>{text.back}</ButtonLink>
          </Empty>
        )}
      </DataView>
    </Screen>
  )
}

function Judging({ dossier, definition }: { dossier: Dossier; definition: DossierDefinition }) {
  const { form } = definition
  const text = useText(judgeTexts)
  const isLeader = useSession(({ person }) => person?.role === 'leader')
  const navigate = useNavigate()
  const [verdicts, setVerdicts] = useState<Verdicts>({})
  const [override, setOverride] = useState('')
  const [legalGround, setLegalGround] = useState('')
  const [attempt, setAttempt] = useState(0)
  const items = itemsToJudge(dossier, form)
  const open = items.filter((item) => verdictOn(item, verdicts) === undefined)
  const wrong = items.filter((item) => isWrong(item, verdicts))
  const faults = attempt > 0 ? faultsIn(items, verdicts, override) : []
  const nameOf = (key: string) => items.find((item) => item.key === key)?.name ?? ''
  const said = faults.map(({ key, kind }) => ({
    key,
    fieldId: kind === 'reason' ? `judge.${key}.reason` : `judge.${key}`,
    sentence:
      kind === 'override'
        ? text.overrideMissing
        : kind === 'reason'
          ? text.reasonMissing(nameOf(key))
          : text.unjudged(nameOf(key)),
  }))
  const judge = (list: readonly Item[]) =>
    list.map((item) => (
      <JudgeItem
        key={item.key}
        item={item}
        verdict={verdictOn(item, verdicts)}
        locked={item.settled && !isLeader}
        error={said.find(({ key }) => key === item.key)?.sentence}
        onChange={(verdict) => setVerdicts((now) => ({ ...now, [item.key]: verdict }))}
      >
        <ItemRemarks remarks={dossier.remarks} item={item} definition={definition} />
        <Judged dossier={dossier} item={item} />
      </JudgeItem>
    ))

  function restGood() {
    const rest: Verdicts = {}
    for (const { key } of open) rest[key] = { good: true }
    setVerdicts({ ...verdicts, ...rest })
  }

  return (
    <Screen
      title={text.title}
      heading={dossier.procedureName}
      back={`/can-bo/${dossier.id}`}
      footer={
        <JudgeActs
          dossier={dossier}
          judging={{ items, verdicts, override, legalGround }}
          onTry={() => setAttempt((n) => n + 1)}
          onDone={() => navigate(`/can-bo/${dossier.id}`, { replace: true })}
        />
      }
    >
      <p style={{ marginBottom: 16 }}>{text.intro}</p>
      <RemarksLead dossier={dossier} definition={definition} />
      <ErrorSummary items={said} attempt={attempt} />
      <Group title={text.papers}>{judge(items.filter(({ kind }) => kind === 'paper'))}</Group>
      {form?.sections.map(({ id, title, fields }) => {
        const own = items.filter((item) => item.kind === 'field' && fields.indexOf(item.field) >= 0)
        return (
          own.length > 0 && (
            <Group key={id} title={title}>
              {judge(own)}
            </Group>
          )
        )
      })}
      {open.length > 0 && (
        <p style={{ margin: '16px 0' }}>
          <Button wide onClick={restGood}>
            {text.restGood(open.length)}
          </Button>
        </p>
      )}
      {wrong.some(({ settled }) => settled) && (
        <TextArea
          id="judge.override"
          label={text.override}
          hint={text.overrideHint}
          error={said.find(({ key }) => key === 'override')?.sentence}
          value={override}
          onChange={setOverride}
          maxLength={1000}
          rows={2}
        />
      )}
      {wrong.length > 0 && (
        <TextField
          id="judge.legal-ground"
          label={text.legalGround}
          required={false}
          value={legalGround}
          onChange={setLegalGround}
          maxLength={300}
        />
      )}
    </Screen>
  )
}

/** What there is to look at: the files of a paper, or the answer as it was given. */
function Judged({ dossier, item }: { dossier: Dossier; item: Item }) {
  const text = useText(judgeTexts)
  const { agreed, sheet: map, parcelNumber, formerly } = useText(staffTexts)
  const words = { ...useText(uiTexts), agreed, sheet: map, parcelNumber, formerly }
  const { open, opening, sheet } = useOpenFile(dossier.id)
  if (item.kind === 'field') return <p>{answerText(words, item.field, dossier.answers) ?? text.notGiven}</p>
  const files = item.document.files.filter(({ sent }) => sent)
  if (files.length === 0) return <p>{text.noFile}</p>
  return (
    <>
      <ul>
        {files.map((file) => (
          <StoredFileLine key={file.id} file={file} onOpen={open} opening={opening} />
        ))}
      </ul>
      {files.length > 1 && (
        <PaperPdfButton dossierId={dossier.id} requirementId={item.document.requirementId} name={item.document.name} />
      )}
      {sheet}
    </>
  )
}
