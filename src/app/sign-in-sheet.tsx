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
  const text = useText(accountTexts)
  const question = useSession((state) => state.question)
  const settle = useSession((state) => state.settle)
  const expired = useSession((state) => state.person !== undefined && state.token === undefined)
  const person = useSession((state) => state.person)
  const { data: locality } = useLocality()
  if (!question) return null
  const people = locality?.samplePeople ?? []
  return (
    <Sheet title={text.signIn} onClose={() => settle(false)}>
      <p>{expired ? text.sessionEnded : (question.reason ?? text.whySignIn)}</p>
      {sideOf(person?.role ?? 'resident') === 'resident' && <SignInWithZalo />}
      <StaffSignIn open={expired && sideOf(person?.role ?? 'resident') !== 'resident' && !person?.sample} />
      {people.length > 0 && (
        <>
          <Notice tone="caution">{text.samplePeopleNote}</Notice>
          <SamplePeople people={people} iconOf={() => <UserRound />} onDone={() => undefined} />
        </>
      )}
    </Sheet>
  )
}

/** Behind a button: residents are many, staff are few. */
function StaffSignIn({ open }: { open: boolean }) {
  const text = useText(accountTexts)
  const [shown, setShown] = useState(open)
  if (shown) return <StaffSignInForm />
  return (
    <Button kind="quiet" wide onClick={() => setShown(true)}>
      {text.iWorkHere}
    </Button>
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
