import { useLocality } from '../api/locality.ts'
import { SharedDeviceGuard } from '../features/shared-device/guard.tsx'
import { useIsLocked } from '../features/shared-device/shared-device.ts'
import { usePlatform } from '../platform/platform-context.tsx'
import { useSession } from '../session/session-context.tsx'
import { SignInSheet, TourGuide } from './later-screens.ts'

/** What may come over any screen. */
export function Overlays() {
  const { name } = usePlatform()
  const { data: locality } = useLocality()
  const locked = useIsLocked()
  const asked = useSession(({ question }) => question !== undefined)
  return (
    <>
      {locality?.mode === 'sandbox' && !locked && <TourGuide />}
      {asked && <SignInSheet />}
      {/* Inside Zalo the phone belongs to one person. */}
      {name !== 'zalo' && <SharedDeviceGuard />}
    </>
  )
}
