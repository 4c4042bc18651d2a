import { type ReactNode } from 'react'
import { useLocation, useOutlet } from 'react-router-dom'
import type { Picture } from '../ui/empty-picture.tsx'
import { PaneProvider } from '../ui/pane.tsx'
import { NothingChosen } from './screens.ts'
import styles from './shell.module.css'
import { useWide } from './use-wide.ts'

type Props = { root: string; list: ReactNode; picture: Picture }

/** The detail is the route below. */
export function TwoPanes(props: Props) {
  return <Panes {...props} detail={useOutlet()} />
}

/** A list and its detail: one after the other on a phone, side by side on a tablet. */
export function Panes({ root, list, picture, detail }: Props & { detail: ReactNode }) {
  const { pathname } = useLocation()
  const wide = useWide()
  if (!wide)
    return (
      <div className={styles.pane} key={pathname}>
        {detail ?? list}
      </div>
    )
  return (
    <div className={styles.panes}>
      <div className={styles.listPane}>
        <PaneProvider pane={{ kind: detail ? 'list' : 'single', root }}>{list}</PaneProvider>
      </div>
      <div className={styles.pane} key={pathname}>
        <PaneProvider pane={{ kind: 'detail', root }}>{detail ?? <NothingChosen picture={picture} />}</PaneProvider>
      </div>
    </div>
  )
}
