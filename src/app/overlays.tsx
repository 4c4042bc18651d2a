import { useLocality } from '../api/locality.ts'
import { useDemo } from '../features/demo/demo-state.ts'
import { SharedDeviceGuard } from '../features/shared-device/guard.tsx'
import { useIsLocked } from '../features/shared-device/shared-device.ts'
import { usePlatform } from '../platform/platform-context.tsx'
import { useSession } from '../session/session-context.tsx'
import { SignInSheet, TourGuide } from './later-screens.ts'

/** What may come over any screen. */
export function Overlays() {
  const { name } = usePlatform()
  const { data: locality } = useLocality()
  const asked = useSession(({ question }) => question !== undefined)
  return (
    <>
      {locality?.mode === 'sandbox' && <Tour />}
      {asked && <SignInSheet />}
      {/* Inside Zalo the phone belongs to one person. */}
      {name !== 'zalo' && <SharedDeviceGuard />}
    </>
  )
}

/** The guide comes with the tour that is under way, and not for those who walk alone. */
function Tour() {
  const locked = useIsLocked()
  const walking = useDemo(({ now }) => now !== undefined)
  return walking && !locked ? <TourGuide /> : null
}
