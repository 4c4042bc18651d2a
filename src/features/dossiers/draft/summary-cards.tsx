import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Section } from '../../../../contract/rules/forms/definition.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Link } from '../../../ui/link.tsx'
import { deliveryFacts } from '../delivery/delivery-facts.ts'
import { deliveryTexts } from '../delivery/texts.ts'
import { faultSentence } from '../fields/fault-sentence.ts'
import { fieldTexts } from '../fields/texts.ts'
import { draftPath, fromCheck, useDraft, useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import { originOf } from './origin.ts'
import { draftTexts } from './texts.ts'
import { faultsOf, useProgress } from './use-progress.ts'
import { useReadableAnswers } from './use-readable-answers.ts'

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** A card of the summary with its way to change it; the summary of faults leads to its `id`. */
function Part({ id, title, edit, children }: { id: string; title: string; edit: string; children: ReactNode }) {
  const text = useText(draftTexts)
  const { dossier } = useDraftParts()
  return (
    <div id={id} tabIndex={-1} className={styles.anchor}>
      <Card title={title}>
        {children}
        <p className={styles.cardFoot}>
          <Link to={draftPath(dossier.id, edit) + fromCheck} aria-label={text.edit(title)}>
            {text.editWord}
          </Link>
        </p>
      </Card>
    </div>
  )
}

export function AnswersSummary() {
  const { definition } = useDraftParts()
  return (
    <>
      {(definition.form?.sections ?? []).map((section) => (
        <SectionSummary key={section.id} section={section} />
      ))}
    </>
  )
}

function SectionSummary({ section }: { section: Section }) {
  const text = useText(draftTexts)
  const fieldWords = useText(fieldTexts)
  const readable = useReadableAnswers()
  const faults = faultsOf(section, useProgress().faults)
  const answers = useDraft((state) => state.answers)
  const known = useStore(useDraftParts().prefills.store, (state) => state.known)
  const facts = readable(section).map(({ id, label, value }) => {
    const field = section.fields.find((one) => one.id === id)
    const origin = field && originOf(field, answers, known)
    return {
      label,
      value: (
        <>
          {value ?? text.nothingTyped}
          {origin && <span className={styles.source}>{fieldWords.source[origin]}</span>}
        </>
      ),
    }
  })
  return (
    <Part id={`section.${section.id}`} title={section.title} edit={`/to-khai/${section.id}`}>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map((fault) => {
            const field = section.fields.find(({ id }) => fault.path === id || fault.path.startsWith(`${id}.`))
            return (
              <li key={fault.path} className={styles.fault}>
                {field && faultSentence(fieldWords, field, fault)}
              </li>
            )
          })}
        </ul>
      )}
      <Facts facts={facts} />
    </Part>
  )
}

export function PapersSummary() {
  const text = useText(draftTexts)
  const format = useFormat()
  const { dossier } = useDraftParts()
  const { needed, missing } = useProgress()
  const facts = needed.map(({ id, name }) => {
    const files = dossier.documents.find(({ requirementId }) => requirementId === id)?.files ?? []
    const listed = files.map((file) => `${file.name} (${format.fileSize(file.bytes)})`).join('\n')
    const isMissing = missing.some((one) => one.id === id)
    return {
      label: name,
      value: isMissing ? (
        <span id={`paper.${id}`} tabIndex={-1} className={styles.fault}>
          {text.paperMissing(name)}
        </span>
      ) : (
        listed || text.nothingTyped
      ),
    }
  })
  return (
    <Part id="papers" title={text.papers} edit="/giay-to">
      {facts.length > 0 ? <Facts facts={facts} /> : <p>{text.noPapers}</p>}
    </Part>
  )
}

export function ResultSummary() {
  const text = useText(draftTexts)
  const format = useFormat()
  const { procedure } = useDraftParts().definition
  const words = useText(deliveryTexts)
  const resultChannel = useDraft((state) => state.resultChannel)
  const postTo = useDraft((state) => state.postTo)
  const { postFaults } = useProgress()
  return (
    <Part id="result" title={text.result} edit="/nhan-ket-qua">
      {postFaults.length > 0 && <p className={styles.fault}>{words.incomplete}</p>}
      <Facts
        facts={[
          ...deliveryFacts(words, { resultChannel, postTo }),
          { label: text.timeLimit, value: sentence(format.timeLimit(procedure.timeLimit)) },
          { label: text.fee, value: sentence(format.fee(procedure.fee)) },
        ]}
      />
    </Part>
  )
}
