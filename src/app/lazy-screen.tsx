import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'
import { BrokenScreen } from './broken-screen.tsx'
import { ScreenErrorBoundary } from './screen-error-boundary.tsx'
import styles from './shell.module.css'

export type LazyScreen<P extends object> = ComponentType<P> & { prefetch: () => void }

/**
 * A part whose code comes when it is needed. Not `React.lazy`, which remembers a failed fetch for ever: here the
 * person tries again, and an unreachable chunk says that the network is away.
 */
export function lazyScreen<P extends object>(
  load: () => Promise<ComponentType<P>>,
  placeholder: ReactNode = <WaitingScreen />,
): LazyScreen<P> {
  let loaded: ComponentType<P> | undefined
  const fetchPart = async () => (loaded = await load())

  function Part(props: P) {
    const [Shown, show] = useState<{ part: ComponentType<P> } | undefined>(loaded && { part: loaded })
    const [failed, setFailed] = useState(false)
    useEffect(() => {
      if (Shown || failed) return
      let gone = false
      fetchPart()
        .then((part) => !gone && show({ part }))
        .catch(() => !gone && setFailed(true))
      return () => {
        gone = true
      }
    }, [Shown, failed])

    if (failed) return <BrokenScreen why="not-loaded" onRetry={() => setFailed(false)} />
    return Shown ? <Shown.part {...props} /> : placeholder
  }

  const Guarded = (props: P) => (
    <ScreenErrorBoundary>
      <Part {...props} />
    </ScreenErrorBoundary>
  )
  return Object.assign(Guarded, { prefetch: () => void fetchPart().catch(() => undefined) })
}

export function WaitingScreen() {
  return (
    <div className={styles.waiting}>
      <Skeleton shape="page" />
    </div>
  )
}
