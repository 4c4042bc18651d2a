import { useState } from 'react'
import { useText } from '../../../i18n/texts.ts'
import { useNetwork } from '../../../platform/use-network.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/check-field.tsx'
import { ErrorSummary, type SummaryItem } from '../../../ui/error-summary.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { deliveryTexts } from '../delivery/texts.ts'
import { helpTexts } from '../help/texts.ts'
import { ConsentCard } from './consent-card.tsx'
import { draftPath, useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import { PreflightCard } from './preflight-card.tsx'
import { SaveLine } from './save-line.tsx'
import { SendFailure } from './send-failure.tsx'
import { AnswersSummary, PapersSummary, ResultSummary } from './summary-cards.tsx'
import { draftTexts } from './texts.ts'
import { phoneRemarks, usePreflight } from './use-preflight.ts'
import { faultsOf, useProgress } from './use-progress.ts'
import { useSend } from './use-send.ts'

type Agreed = { consent: boolean; optional: string[] }

export function CheckScreen() {
  const text = useText(draftTexts)
  const help = useText(helpTexts)
  const { dossier } = useDraftParts()
  const online = useNetwork() === 'online'
  const [agreed, setAgreed] = useState<Agreed>({ consent: false, optional: [] })
  const [attempt, setAttempt] = useState(0)
  const [waitedForNetwork, setWaited] = useState(false)
  const remarks = usePreflight()
  const items = useItems(agreed)
  const send = useSend()

  function trySending() {
    setAttempt((n) => n + 1)
    send.reset()
    if (items.length > 0) return
    setWaited(!online)
    if (online) send.mutate({ remarks: phoneRemarks(remarks), optional: agreed.optional })
  }

  const maySend = dossier.actions.includes('submit')
  const footer = maySend ? (
    <ActionBar note={text.truth}>
      <Button kind="primary" busyLabel={send.isPending ? text.sending : undefined} onClick={trySending}>
        {text.send}
      </Button>
    </ActionBar>
  ) : undefined
  const tried = attempt > 0
  const errorOf = (id: string) => (tried ? items.find(({ fieldId }) => fieldId === id)?.sentence : undefined)
  return (
    <Screen title={text.check} back={draftPath(dossier.id)} footer={footer}>
      <ErrorSummary items={tried ? items : []} attempt={attempt} />
      {send.error && <SendFailure error={send.error} />}
      {waitedForNetwork && !send.isPending && (
        <Notice tone={online ? 'info' : 'caution'} live>
          {online ? text.backOnline : text.offline}
        </Notice>
      )}
      <SaveLine />
      <PreflightCard remarks={remarks} />
      <AnswersSummary />
      <PapersSummary />
      <ResultSummary />
      {dossier.helping && <Notice>{maySend ? help.sendsFor : help.ownerSends}</Notice>}
      {maySend && (
        <div className={styles.statements}>
          <ConsentCard
            optional={agreed.optional}
            onOptional={(purpose, yes) =>
              setAgreed({
                ...agreed,
                optional: agreed.optional.filter((one) => one !== purpose).concat(yes ? purpose : []),
              })
            }
          >
            <CheckField
              id="consent"
              label={text.consent}
              error={errorOf('consent')}
              checked={agreed.consent}
              onChange={(consent) => setAgreed({ ...agreed, consent })}
            />
          </ConsentCard>
          <p className={styles.lead}>{text.sendNote(dossier.unitName)}</p>
        </div>
      )}
    </Screen>
  )
}

/** All that stands against sending, in the order of the screen. */
function useItems(agreed: Agreed): SummaryItem[] {
  const text = useText(draftTexts)
  const { definition } = useDraftParts()
  const words = useText(deliveryTexts)
  const { faults, missing, infected, openUploads, postFaults } = useProgress()
  const items: SummaryItem[] = []
  for (const section of definition.form?.sections ?? []) {
    const count = faultsOf(section, faults).length
    if (count > 0) items.push({ fieldId: `section.${section.id}`, sentence: text.sectionFaults(section.title, count) })
  }
  for (const { id, name } of missing) items.push({ fieldId: `paper.${id}`, sentence: text.paperMissing(name) })
  for (const { id, name } of infected) items.push({ fieldId: `paper.${id}`, sentence: text.paperInfected(name) })
  if (openUploads > 0) items.push({ fieldId: 'papers', sentence: text.uploadsOpen })
  if (postFaults.length > 0) items.push({ fieldId: 'result', sentence: `${words.incomplete}.` })
  if (!agreed.consent) items.push({ fieldId: 'consent', sentence: text.consentMissing })
  return items
}
