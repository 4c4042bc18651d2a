import { lazy, Suspense, useState, type ComponentType } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'
import { ScreenErrorBoundary } from './screen-error-boundary.tsx'
import styles from './shell.module.css'

type Props = object

export type LazyScreen<P extends Props> = ComponentType<P> & { prefetch: () => void }

/**
 * A part whose code comes when it is needed. A chunk that could not be fetched is asked for anew on retry, because
 * `React.lazy` remembers its first failure for ever.
 */
export function lazyScreen<P extends Props>(
  load: () => Promise<ComponentType<P>>,
  placeholder = <WaitingScreen />,
): LazyScreen<P> {
  const fresh = () => lazy(async () => ({ default: await load() }))
  let latest = fresh()

  function Loaded(props: P) {
    const [Part, setPart] = useState(() => latest)
    const retry = () => {
      latest = fresh()
      setPart(() => latest)
    }
    return (
      <ScreenErrorBoundary onRetry={retry}>
        <Suspense fallback={placeholder}>
          <Part {...props} />
        </Suspense>
      </ScreenErrorBoundary>
    )
  }

  return Object.assign(Loaded, { prefetch: () => void load().catch(() => undefined) })
}

function WaitingScreen() {
  return (
    <div className={styles.waiting}>
      <Skeleton shape="page" />
    </div>
  )
}
