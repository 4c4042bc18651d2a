import { lazy, Suspense, useState } from 'react'
import { HandHelping } from 'lucide-react'
import { useText } from '../../../i18n/texts.ts'
import { useAskSignIn } from '../../../session/session-context.tsx'
import { Button } from '../../../ui/button.tsx'
import type { HelpedThing } from './ask-sheet.tsx'
import { helpTexts } from './texts.ts'

const AskSheet = lazy(() => import('./ask-sheet.tsx').then(({ AskSheet }) => ({ default: AskSheet })))

/** "Nhờ người làm giúp": gives a helper a code for one dossier, or for new dossiers of one procedure. */
export function AskHelp({ what }: { what: HelpedThing }) {
  const text = useText(helpTexts)
  const askSignIn = useAskSignIn()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button
        icon={<HandHelping size={22} />}
        onClick={() => void askSignIn(text.signInReason).then((signedIn) => setAsks(signedIn))}
      >
        {text.ask}
      </Button>
      {asks && (
        <Suspense fallback={null}>
          <AskSheet what={what} onClose={() => setAsks(false)} />
        </Suspense>
      )}
    </>
  )
}
