import { useText } from '../i18n/texts.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Screen } from '../ui/screen.tsx'
import { accountTexts } from './account-texts.ts'

export function NotFoundScreen() {
  const text = useText(accountTexts)
  return (
    <Screen title={text.notFound} back="/">
      <Empty picture="boat" sentence={text.notFoundSentence}>
        <ButtonLink kind="primary" to="/">
          {text.toHome}
        </ButtonLink>
      </Empty>
    </Screen>
  )
}
