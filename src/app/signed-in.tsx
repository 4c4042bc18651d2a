import { LogIn } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { useText } from '../i18n/texts.ts'
import { useAskSignIn, useSession } from '../session/session-context.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Screen } from '../ui/screen.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { appTexts } from './texts.ts'

type Props = { as: 'resident' | 'staff'; children: ReactNode }

/** Personal screens: they need a person, of the right side of the counter; another person gets fresh screens. */
export function SignedIn({ as, children }: Props) {
  const text = useText(appTexts)
  const ready = useSession((state) => state.ready)
  const person = useSession((state) => state.person)
  const askSignIn = useAskSignIn()
  const title = as === 'resident' ? text.myDossiers : text.desk

  if (!ready) {
    return (
      <Screen title={title}>
        <Skeleton />
      </Screen>
    )
  }
  if (!person) {
    return (
      <Screen title={title}>
        <Empty picture="papers" sentence={as === 'resident' ? text.whySignIn : text.staffOnly}>
          <Button kind="primary" icon={<LogIn size={20} />} onClick={() => void askSignIn()}>
            {text.signIn}
          </Button>
        </Empty>
      </Screen>
    )
  }
  if ((person.role === 'resident') !== (as === 'resident')) return <WrongSide as={as} title={title} />
  return <Fragment key={person.id}>{children}</Fragment>
}

function WrongSide({ as, title }: { as: Props['as']; title: string }) {
  const text = useText(appTexts)
  return (
    <Screen title={title} back="/">
      <Empty picture="lighthouse" sentence={as === 'resident' ? text.notForStaff : text.staffOnly}>
        <ButtonLink to={as === 'resident' ? '/can-bo' : '/ho-so'}>
          {as === 'resident' ? text.toDesk : text.toMyDossiers}
        </ButtonLink>
      </Empty>
    </Screen>
  )
}
