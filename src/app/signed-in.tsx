import { Fragment, type ReactNode } from 'react'
import { sideOf, type Side } from '../session/desk-of.ts'
import { useSession } from '../session/session-context.tsx'
import { WaitingScreen } from './lazy-screen.tsx'
import { SignInScreen } from './later-screens.ts'

/** `also`: another side that is let in when it is signed in already; nobody is asked to sign in as it. */
type Props = { as: Side; also?: Side; children: ReactNode }

/** Personal screens: they need a person, of the right side of the counter; another person gets fresh screens. */
export function SignedIn({ as, also, children }: Props) {
  const ready = useSession((state) => state.ready)
  const person = useSession((state) => state.person)
  if (!ready) return <WaitingScreen />
  if (!person) return <SignInScreen as={as} wrongSide={false} />
  const side = sideOf(person.role)
  if (side !== as && side !== also) return <SignInScreen as={as} wrongSide />
  return <Fragment key={person.id}>{children}</Fragment>
}
