import { Check, CloudOff, RefreshCw } from 'lucide-react'
import { useProblemSentence } from '../../../i18n/problem-texts.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { OldData } from '../../../ui/data-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useDraft, useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import { draftTexts } from './texts.ts'

/** Whether the server has what is on screen, always at the same place. */
export function SaveLine() {
  const text = useText(draftTexts)
  const save = useDraft((state) => state.save)
  const { query } = useDraftParts()
  const Icon = save === 'saved' ? Check : save === 'unsaved' ? CloudOff : RefreshCw
  return (
    <>
      <Conflicts />
      {/* What could not be saved says by itself that there is no network. */}
      {save !== 'unsaved' && <OldData query={query} />}
      {save === 'unsaved' ? (
        <Unsaved />
      ) : (
        <p className={styles.saveLine}>
          <Icon size={16} aria-hidden />
          <span>{save === 'saved' ? text.saved : text.saving}</span>
        </p>
      )}
    </>
  )
}

function Unsaved() {
  const text = useText(draftTexts)
  const sentence = useProblemSentence()
  const { draft } = useDraftParts()
  const code = useDraft((state) => state.problem)
  if (code === 'OFFLINE')
    return (
      <Notice tone="caution" live>
        {text.unsavedOffline}
      </Notice>
    )
  return (
    <Notice tone="caution" live>
      <p>{text.unsaved(sentence({ code }))}</p>
      <Button onClick={() => void draft.flush()}>{text.saveNow}</Button>
    </Notice>
  )
}

function Conflicts() {
  const text = useText(draftTexts)
  const { draft, definition } = useDraftParts()
  const conflicts = useDraft((state) => state.conflicts)
  if (conflicts.length === 0) return null
  const labels = (definition.form?.sections ?? [])
    .reduce<string[]>(
      (all, { fields }) => all.concat(fields.filter(({ id }) => conflicts.includes(id)).map(({ label }) => label)),
      [],
    )
    .join(', ')
  return (
    <Notice tone="caution" live>
      <p>{text.conflicts(labels)}</p>
      <Button onClick={draft.forgetConflicts}>{text.understood}</Button>
    </Notice>
  )
}
