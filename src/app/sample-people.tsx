import { useState, type ReactNode } from 'react'
import type { SamplePerson } from '../../contract/schemas/locality.ts'
import { useText } from '../i18n/texts.ts'
import { useSignIn } from '../session/use-sign-in.ts'
import { FailureView } from '../ui/failure-view.tsx'
import { List, ListRow } from '../ui/list.tsx'
import { accountTexts } from './account-texts.ts'

type Props = {
  people: readonly SamplePerson[]
  iconOf: (person: SamplePerson) => ReactNode
  onDone: (role: SamplePerson['role']) => void
}

/** The made-up people of the sandbox; one tap signs in as one of them. */
export function SamplePeople({ people, iconOf, onDone }: Props) {
  const text = useText(accountTexts)
  const signIn = useSignIn()
  const [busy, setBusy] = useState<string>()
  const [error, setError] = useState<unknown>()

  async function enter({ id, role }: SamplePerson) {
    if (busy) return
    setBusy(id)
    setError(undefined)
    try {
      await signIn.asSample(id)
      onDone(role)
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(undefined)
    }
  }

  return (
    <>
      {error !== undefined && <FailureView small error={error} />}
      <List label={text.samplePeople}>
        {people.map((person) => (
          <ListRow
            key={person.id}
            lead={iconOf(person)}
            title={person.name}
            lines={busy === person.id ? text.signingIn : person.description}
            onPress={() => void enter(person)}
          />
        ))}
      </List>
    </>
  )
}
