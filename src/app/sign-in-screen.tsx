import { LogIn } from 'lucide-react'
import { useText } from '../i18n/texts.ts'
import { useAskSignIn } from '../session/session-context.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Screen } from '../ui/screen.tsx'
import { accountTexts } from './account-texts.ts'

type Props = {
  as: 'resident' | 'staff'
  /** Somebody is signed in, but this page is for the other side of the counter. */
  wrongSide: boolean
}

/** Stands where a personal screen would be. */
export function SignInScreen({ as, wrongSide }: Props) {
  const text = useText(accountTexts)
  const askSignIn = useAskSignIn()
  const forResident = as === 'resident'
  const title = forResident ? text.myDossiers : text.desk
  if (wrongSide) {
    return (
      <Screen title={title} back="/">
        <Empty picture="lighthouse" sentence={forResident ? text.notForStaff : text.staffOnly}>
          <ButtonLink to={forResident ? '/can-bo' : '/ho-so'}>
            {forResident ? text.toDesk : text.toMyDossiers}
          </ButtonLink>
        </Empty>
      </Screen>
    )
  }
  return (
    <Screen title={title}>
      <Empty picture="papers" sentence={forResident ? text.whySignIn : text.staffOnly}>
        <Button kind="primary" icon={<LogIn size={20} />} onClick={() => void askSignIn()}>
          {text.signIn}
        </Button>
      </Empty>
    </Screen>
  )
}
