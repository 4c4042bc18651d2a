import { useState } from 'react'
import { LogIn, UserRound } from 'lucide-react'
import { useLocality } from '../api/locality.ts'
import { useText } from '../i18n/texts.ts'
import { usePlatform } from '../platform/platform-context.tsx'
import { sideOf } from '../session/desk-of.ts'
import { useSession } from '../session/session-context.tsx'
import { useSignIn } from '../session/use-sign-in.ts'
import { Button } from '../ui/button.tsx'
import { FailureView } from '../ui/failure-view.tsx'
import { Notice } from '../ui/notice.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { StaffSignInForm } from './later-screens.ts'
import { SamplePeople } from './sample-people.tsx'
import { accountTexts } from './account-texts.ts'

/** Open while something asked for a signed-in person; the screen below stays as it is. */
export function SignInSheet() {
  const question = useSession((state) => state.question)
  return question ? <OpenSheet reason={question.reason} /> : null
}

function OpenSheet({ reason }: { reason: string | undefined }) {
  const text = useText(accountTexts)
  const settle = useSession((state) => state.settle)
  const person = useSession((state) => state.person)
  const expired = useSession((state) => state.person !== undefined && state.token === undefined)
  // Behind a button: residents are many, staff are few. Whose session of staff has ended sees the form at once.
  const isStaff = person !== undefined && sideOf(person.role) !== 'resident' && !person.sample
  const [staff, setStaff] = useState(isStaff)
  const { data: locality } = useLocality()
  const people = locality?.samplePeople ?? []
  return (
    <Sheet title={text.signIn} onClose={() => settle(false)}>
      {(expired || !staff) && <p>{expired ? text.sessionEnded : (reason ?? text.whySignIn)}</p>}
      {staff ? (
        <StaffSignInForm />
      ) : (
        <>
          <SignInWithZalo />
          <Button kind="quiet" wide onClick={() => setStaff(true)}>
            {text.iWorkHere}
          </Button>
        </>
      )}
      {people.length > 0 && (
        <>
          <Notice tone="caution">{text.samplePeopleNote}</Notice>
          <SamplePeople people={people} iconOf={() => <UserRound />} onDone={() => undefined} />
        </>
      )}
    </Sheet>
  )
}

function SignInWithZalo() {
  const text = useText(accountTexts)
  const { name } = usePlatform()
  const signIn = useSignIn()
  const [outcome, setOutcome] = useState<'idle' | 'busy' | 'refused' | 'unavailable'>('idle')
  const [error, setError] = useState<unknown>()
  if (name === 'browser') return <Notice>{text.zaloOnly}</Notice>

  async function enter() {
    setOutcome('busy')
    setError(undefined)
    try {
      const answer = await signIn.withZalo()
      setOutcome(answer === 'signed-in' ? 'idle' : answer)
    } catch (failed) {
      setError(failed)
      setOutcome('idle')
    }
  }

  return (
    <div style={{ margin: '16px 0' }}>
      <Button
        kind="primary"
        wide
        icon={<LogIn size={20} />}
        onClick={() => void enter()}
        busyLabel={outcome === 'busy' ? text.signingIn : undefined}
      >
        {text.signInWithZalo}
      </Button>
      {outcome === 'refused' && <Notice live>{text.zaloSaidNo}</Notice>}
      {outcome === 'unavailable' && <Notice live>{text.zaloOnly}</Notice>}
      {error !== undefined && <FailureView small error={error} />}
    </div>
  )
}
