import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLocation, useNavigate } from 'react-router-dom'
import { useText } from '../../i18n/texts.ts'
import { usePlatform } from '../../platform/platform-context.tsx'
import { defaultPreferences } from '../../session/preferences.ts'
import { useSession } from '../../session/session-context.tsx'
import { useSignIn } from '../../session/use-sign-in.ts'
import { Button } from '../../ui/button.tsx'
import { useFocusTrap } from '../../ui/use-focus-trap.ts'
import styles from './guard.module.css'
import { idleAt, type Idle } from './idle.ts'
import { leaveNothing } from './leave-nothing.ts'
import { useSharedDevice } from './shared-device.ts'
import { sharedDeviceTexts } from './texts.ts'

/** Watches over a shared device: asks after a minute without a touch, and forgets the person when nobody answers. */
export function SharedDeviceGuard() {
  const shared = useSharedDevice(({ pin }) => pin !== undefined)
  return shared ? <Guard /> : null
}

const uses = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

function Guard() {
  const forget = useForget()
  const { pathname } = useLocation()
  const person = useSession((state) => state.person)
  const isStart = pathname === '/' && person === undefined
  const [idle, setIdle] = useState<Idle>({ state: 'in-use' })
  const lastUse = useRef<number>()
  useNoSuggestions()

  useEffect(() => {
    const onUse = () => {
      // What is asked has to be answered: a sleeve on the screen is no yes.
      if (lastUse.current === undefined || idleAt(Date.now(), lastUse.current).state === 'in-use')
        lastUse.current = Date.now()
    }
    for (const use of uses) window.addEventListener(use, onUse, { capture: true, passive: true })
    return () => {
      for (const use of uses) window.removeEventListener(use, onUse, { capture: true })
    }
  }, [])

  useEffect(() => {
    const look = () => {
      if (lastUse.current === undefined && isStart) return
      lastUse.current = lastUse.current ?? Date.now()
      const next = idleAt(Date.now(), lastUse.current)
      setIdle((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const timer = setInterval(look, 1000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isStart])

  // On the start screen of nobody there is nothing to ask about.
  const goes = idle.state === 'over' || (idle.state === 'warning' && isStart)
  useEffect(() => {
    if (goes) void forget()
  }, [goes, forget])

  if (idle.state === 'in-use' || (goes && isStart)) return null
  const stay = () => {
    lastUse.current = Date.now()
    setIdle({ state: 'in-use' })
  }
  return <Warning secondsLeft={idle.state === 'warning' ? idle.secondsLeft : 0} onStay={stay} />
}

function Warning({ secondsLeft, onStay }: { secondsLeft: number; onStay: () => void }) {
  const text = useText(sharedDeviceTexts)
  const box = useRef<HTMLDivElement>(null)
  useFocusTrap(box)
  return createPortal(
    <div className={styles.layer}>
      <div
        ref={box}
        className={styles.box}
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="still-there"
        aria-describedby="soon-forgotten"
        tabIndex={-1}
      >
        <h2 id="still-there" className={styles.title}>
          {secondsLeft > 0 ? text.stillThere : text.forgetting}
        </h2>
        <div id="soon-forgotten" className={styles.words}>
          <p>{text.soonForgotten}</p>
          <p>{text.dossiersStay}</p>
        </div>
        {secondsLeft > 0 && (
          <>
            <p className={styles.seconds} role="timer">
              {text.secondsLeft(secondsLeft)}
            </p>
            <Button kind="primary" wide onClick={onStay}>
              {text.stillHere}
            </Button>
          </>
        )}
      </div>
    </div>,
    document.body,
  )
}

/** What one person typed is not offered to the next: said to each field before the first letter. */
function useNoSuggestions() {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
      target.setAttribute('autocomplete', 'off')
      target.setAttribute('autocorrect', 'off')
      target.spellcheck = false
    }
    document.addEventListener('focusin', onFocus, true)
    return () => document.removeEventListener('focusin', onFocus, true)
  }, [])
}

/** Forgets whoever uses this device now, once; the page begins anew at the end. */
export function useForget(): () => Promise<void> {
  const platform = usePlatform()
  const navigate = useNavigate()
  const signIn = useSignIn()
  const prefer = useSession((state) => state.prefer)
  const going = useRef<Promise<void>>()
  const means = useRef<Parameters<typeof leaveNothing>[0]>()
  useEffect(() => {
    means.current = {
      platform,
      signOut: signIn.out,
      showStart: () => navigate('/', { replace: true }),
      resetLooks: () => prefer(defaultPreferences),
    }
  })
  return useCallback(async () => {
    if (means.current) going.current = going.current ?? leaveNothing(means.current)
    await going.current
  }, [])
}
