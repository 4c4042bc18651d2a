import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { useStore } from 'zustand'
import { neededDocuments } from '../../../../contract/rules/forms/requirements.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card, Group } from '../../../ui/card.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { YesNoKind } from '../fields/yes-no/yes-no-field.tsx'
import { PaperCard } from '../papers/paper-card.tsx'
import { paperTexts } from '../papers/texts.ts'
import { draftPath, useDraft, useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import { PaperDate } from './paper-date.tsx'
import { SaveLine } from './save-line.tsx'
import { draftTexts } from './texts.ts'
import { useGoTo } from './use-go-to.ts'
import { useProgress } from './use-progress.ts'
import { openQuestions, useWay } from './way.ts'

export function PapersScreen() {
  const text = useText(draftTexts)
  const paperText = useText(paperTexts)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const toCheck = search.get('ve') !== null
  const { dossier, draft, uploads } = useDraftParts()
  const { needed, missing } = useProgress()
  const { toCheck: way } = useWay()
  useGoTo(useLocation().hash.slice(1))
  const openUploads = useStore(uploads.store, (state) => state.items.length)

  function proceed() {
    void draft.flush()
    navigate(way.to)
  }

  const left = openUploads > 0 ? text.uploading(openUploads) : missing.length > 0 && text.papersLeft(missing.length)
  const footer = (
    <ActionBar note={left || undefined}>
      <Button kind="primary" onClick={proceed}>
        {toCheck ? text.backToCheck : way.words}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.papers} back={draftPath(dossier.id)} footer={footer}>
      <SaveLine />
      <CaseQuestions />
      <p className={styles.lead}>{needed.length === 0 ? text.noPapers : paperText.accepted}</p>
      {needed.map((one) => (
        <PaperCard
          key={one.id}
          dossierId={dossier.id}
          requirementId={one.id}
          name={one.name}
          requirement={one}
          document={dossier.documents.find(({ requirementId }) => requirementId === one.id)}
          queue={uploads}
          date={<PaperDate requirement={one} />}
        />
      ))}
      <BringAlong />
    </Screen>
  )
}

/** The answers decide which papers are asked for. */
function CaseQuestions() {
  const text = useText(draftTexts)
  const { draft, definition } = useDraftParts()
  const answers = useDraft((state) => state.caseAnswers)
  const typed = useDraft((state) => state.answers)
  const caseQuestions = openQuestions(definition.procedure, typed, answers)
  if (caseQuestions.length === 0) return null
  return (
    <div className={styles.statements}>
      <Card title={text.caseTitle}>
        <p className={styles.lead}>{text.caseHint}</p>
        {caseQuestions.map(({ id, question, hint }) => (
          <YesNoKind
            key={id}
            look={{ id: `case.${id}`, label: question, hint }}
            value={answers[id]}
            onChange={(answer) => typeof answer === 'boolean' && draft.answerCase(id, answer)}
          />
        ))}
      </Card>
      <p className={styles.below} />
    </div>
  )
}

function BringAlong() {
  const text = useText(draftTexts)
  const { definition } = useDraftParts()
  const cases = useDraft((state) => state.caseAnswers)
  const present = neededDocuments(definition.procedure.documents, cases).filter(({ kind }) => kind === 'present')
  if (present.length === 0) return null
  return (
    <div className={styles.below}>
      <Group title={text.bringAlong}>
        <List>
          {present.map(({ id, name, hint }) => (
            <ListRow key={id} title={name} lines={hint} />
          ))}
        </List>
      </Group>
    </div>
  )
}
