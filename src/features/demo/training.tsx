import { useState } from 'react'
import { Trash2 } from 'lucide-react'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { usePlatform } from '../../platform/platform-context.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Group } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './demo.module.css'
import { useDemo, type Learner } from './demo-state.ts'
import { demoTexts } from './texts.ts'
import { tours } from './tours.ts'

/** Who of the staff went through which tour, on this device. */
export function Training() {
  const text = useText(demoTexts)
  const toast = useToast()
  const { copyText } = usePlatform()
  const format = useFormat()
  const learners = useDemo((state) => state.learners)
  const learner = useDemo((state) => state.learner)
  const choose = useDemo((state) => state.choose)
  const day = (at: string | undefined) => (at === undefined ? undefined : text.doneOn(format.shortDay(at)))

  async function copy() {
    const rows = learners.map(({ name, done }) =>
      [name, ...tours.map(({ id }) => `${text.everything[id].name}: ${day(done[id]) ?? '–'}`)].join('\n  '),
    )
    const answer = await copyText(rows.join('\n'))
    toast(answer.kind === 'granted' ? text.copied : text.notCopied)
  }

  return (
    <Group title={text.training}>
      <p className={styles.line}>{text.trainingLine}</p>
      {learners.length > 0 && (
        <SelectField
          label={text.learner}
          value={learner ?? ''}
          onChange={(name) => choose(name || undefined)}
          options={learners.map(({ name }) => ({ value: name, label: name }))}
        />
      )}
      {learners.map((one) => (
        <Record key={one.name} learner={one} day={day} />
      ))}
      <AddLearner taken={learners.map(({ name }) => name)} />
      {learners.length > 0 && <Button onClick={() => void copy()}>{text.copyList}</Button>}
    </Group>
  )
}

function Record({ learner, day }: { learner: Learner; day: (at: string | undefined) => string | undefined }) {
  const text = useText(demoTexts)
  const remove = useDemo((state) => state.removeLearner)
  const done = tours.filter(({ id }) => learner.done[id] !== undefined).length
  return (
    <div className={styles.learner}>
      <Disclosure title={`${learner.name}: ${text.doneOf(done, tours.length)}`}>
        <ul className={styles.record}>
          {tours.map(({ id }) => (
            <li key={id}>
              {text.everything[id].name}: {day(learner.done[id]) ?? '–'}
            </li>
          ))}
        </ul>
      </Disclosure>
      <IconButton label={text.remove(learner.name)} icon={<Trash2 size={20} />} onClick={() => remove(learner.name)} />
    </div>
  )
}

function AddLearner({ taken }: { taken: readonly string[] }) {
  const text = useText(demoTexts)
  const addLearner = useDemo((state) => state.addLearner)
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()

  function add() {
    const given = name.trim().replace(/\s+/g, ' ')
    if (given === '') return setError(text.nameNeeded)
    if (taken.includes(given)) return setError(text.nameTaken)
    addLearner(given)
    setName('')
    setError(undefined)
  }

  return (
    <form
      className={styles.parts}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={text.learnerName}
        value={name}
        onChange={setName}
        error={error}
        autoComplete="off"
        maxLength={80}
      />
      <Button submit>{text.addLearner}</Button>
    </form>
  )
}
