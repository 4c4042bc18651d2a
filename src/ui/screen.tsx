import { useRef, type ReactNode } from 'react'
import { ChevronLeft } from 'lucide-react'
import { Page } from 'zmp-ui'
import { useText } from '../i18n/texts.ts'
import { classNames } from '../lib/class-names.ts'
import { IconButton } from './button.tsx'
import { usePane } from './pane.tsx'
import styles from './screen.module.css'
import { uiTexts } from './texts.ts'
import { useBack } from './use-back.ts'
import { useScreenFocus } from './use-screen-focus.ts'
import { useScrollMemory } from './use-scroll-memory.ts'

type Props = {
  /** Short words for the header, and the h1 unless `heading` is given. */
  title: string
  /** A title too long for the header; it becomes the h1 at the top of the page. */
  heading?: string | undefined
  /** Where back leads when nothing was open before. Without it there is no back button (the tabs). */
  back?: string
  /** Icon buttons at the right of the header. */
  actions?: ReactNode
  /** An `<ActionBar>`: stands below the scrolled part, so it never covers what has the focus. */
  footer?: ReactNode
  children: ReactNode
}

export function Screen({ title, heading, back, actions, footer, children }: Props) {
  const pane = usePane()
  const titleRef = useRef<HTMLHeadingElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useScreenFocus(titleRef, heading ?? title, pane.kind !== 'list', heading !== undefined)
  useScrollMemory(scroller)
  const showsBack = back !== undefined && !(pane.kind === 'detail' && pane.root === back)

  return (
    <div className={classNames(styles.screen, pane.kind === 'list' && styles.beside)}>
      <Page className={styles.scroller} ref={scroller} resetScroll={false}>
        <div className={classNames(styles.header, showsBack && styles.withBack)}>
          {showsBack && <BackButton fallback={back} />}
          {heading === undefined ? (
            <h1 ref={titleRef} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
          ) : (
            <p className={styles.title}>{title}</p>
          )}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        <div className={styles.content}>
          {heading !== undefined && (
            <h1 ref={titleRef} tabIndex={-1} className={classNames(styles.heading, sizeOf(heading))}>
              {heading}
            </h1>
          )}
          {children}
        </div>
      </Page>
      {footer}
    </div>
  )
}

function BackButton({ fallback }: { fallback: string }) {
  const text = useText(uiTexts)
  return <IconButton label={text.back} icon={<ChevronLeft size={26} />} onClick={useBack(fallback)} />
}

/** Names of procedures run up to 900 characters; the longer, the smaller, and never cut. */
const sizeOf = (heading: string) => (heading.length > 160 ? styles.veryLong : heading.length > 70 && styles.long)
