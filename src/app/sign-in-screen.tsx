import { LogIn } from 'lucide-react'
import { useText } from '../i18n/texts.ts'
import { deskOf, type Side } from '../session/desk-of.ts'
import { useAskSignIn, useSession } from '../session/session-context.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Screen } from '../ui/screen.tsx'
import { accountTexts } from './account-texts.ts'

type Props = {
  as: Side
  /** Somebody is signed in, but this page is for the other side of the counter. */
  wrongSide: boolean
}

/** Stands where a personal screen would be. */
export function SignInScreen({ as, wrongSide }: Props) {
  const text = useText(accountTexts)
  const askSignIn = useAskSignIn()
  const role = useSession(({ person }) => person?.role ?? 'resident')
  const forResident = as === 'resident'
  const title = { resident: text.myDossiers, staff: text.desk, editor: text.editing, administrator: text.accounts }[as]
  const whose = {
    resident: text.notForStaff,
    staff: text.staffOnly,
    editor: text.editorsOnly,
    administrator: text.administratorsOnly,
  }[as]
  if (wrongSide) {
    return (
      <Screen title={title} back="/">
        <Empty picture="lighthouse" sentence={whose}>
          <ButtonLink to={role === 'resident' ? '/ho-so' : deskOf(role)}>
            {role === 'resident' ? text.toMyDossiers : text.toDesk}
          </ButtonLink>
        </Empty>
      </Screen>
    )
  }
  return (
    <Screen title={title}>
      <Empty picture="papers" sentence={forResident ? text.whySignIn : whose}>
        <Button kind="primary" icon={<LogIn size={20} />} onClick={() => void askSignIn()}>
          {text.signIn}
        </Button>
        {forResident && <ButtonLink to="/tra-cuu">{text.lookUp}</ButtonLink>}
      </Empty>
    </Screen>
  )
}
