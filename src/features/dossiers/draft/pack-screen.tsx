import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { useToast } from '../../../ui/toast.tsx'
import type { BookSlot } from '../dossier-screen.tsx'
import { useOpenPack } from '../files/use-open-pack.tsx'
import { draftPath, useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import { PreflightCard } from './preflight-card.tsx'
import { SaveLine } from './save-line.tsx'
import { PapersSummary } from './summary-cards.tsx'
import { draftTexts } from './texts.ts'
import { usePreflight } from './use-preflight.ts'
import { useProgress } from './use-progress.ts'
import { useReadableAnswers } from './use-readable-answers.ts'

/** Copied, not linked: no link leaves the mini app. */
const portal = 'dichvucong.gov.vn'

/** The end of a dossier that is handed in at the national portal: one PDF, and every answer ready to be copied. */
export function PackScreen({ book: Book }: { book: BookSlot }) {
  const text = useText(draftTexts)
  const { dossier, definition } = useDraftParts()
  const { faults, missing, openUploads } = useProgress()
  const pack = useOpenPack(dossier.id, text.packName(dossier.procedureName))
  const steps = text.packSteps
  const left = faults.length + missing.length + openUploads
  const footer = (
    <ActionBar note={text.packNotSent}>
      <Book dossier={dossier} />
      <Button kind="primary" busyLabel={pack.opening ? text.openingPack : undefined} onClick={pack.open}>
        {text.openPack}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.packTitle} heading={dossier.procedureName} back={draftPath(dossier.id)} footer={footer}>
      {left > 0 && <Notice tone="caution">{text.packIncomplete(left)}</Notice>}
      <SaveLine />
      <PreflightCard remarks={usePreflight()} />
      <Card title={text.packHow}>
        <ol className={styles.steps}>
          {[steps.save, steps.open, steps.find, steps.copy].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Facts
          facts={[
            { label: text.portalAddress, value: <Copyable what={text.portalAddress} value={portal} /> },
            { label: text.procedureCode, value: <Copyable what={text.procedureCode} value={dossier.procedureCode} /> },
          ]}
        />
      </Card>
      <Notice>{text.packBring}</Notice>
      {definition.form && <AnswersToCopy />}
      <PapersSummary />
      {pack.sheet}
    </Screen>
  )
}

function AnswersToCopy() {
  const text = useText(draftTexts)
  const { definition } = useDraftParts()
  const readable = useReadableAnswers()
  const copy = useCopy()
  const sections = (definition.form?.sections ?? []).map((section) => ({ section, answers: readable(section) }))
  const all = sections.map(({ section, answers }) =>
    [section.title, ...answers.map(({ label, value }) => `${label}: ${value ?? ''}`)].join('\n'),
  )
  return (
    <>
      <Button wide onClick={() => copy(all.join('\n\n'))}>
        {text.copyAll}
      </Button>
      {sections.map(({ section, answers }) => (
        <Card key={section.id} title={section.title}>
          <Facts
            facts={answers.map(({ label, value }) => ({
              label,
              value: value === undefined ? text.nothingTyped : <Copyable what={label} value={value} />,
            }))}
          />
        </Card>
      ))}
    </>
  )
}

function Copyable({ what, value }: { what: string; value: string }) {
  const text = useText(draftTexts)
  const copy = useCopy()
  return (
    <span className={styles.copyable}>
      <span>{value}</span>
      <Button kind="quiet" aria-label={text.copyWhat(what)} onClick={() => copy(value)}>
        {text.copy}
      </Button>
    </span>
  )
}

function useCopy() {
  const text = useText(draftTexts)
  const platform = usePlatform()
  const toast = useToast()
  return (value: string) =>
    void platform.copyText(value).then(({ kind }) => toast(kind === 'granted' ? text.copied : text.notCopied))
}
