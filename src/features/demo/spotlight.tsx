import { useEffect, useState } from 'react'
import styles from './tour-guide.module.css'

type Box = { top: number; left: number; width: number; height: number }

const margin = 6

/** A ring of light around what the step is about, wherever it stands; without it when nothing fits. */
export function Spotlight({ target }: { target: string }) {
  const [box, setBox] = useState<Box>()

  useEffect(() => {
    let frame = 0
    let found: Element | null = null
    // Screens move and load in their own time: the ring follows, and costs one measurement a frame while it is shown.
    const follow = () => {
      const element = found?.isConnected ? found : firstSeen(target)
      if (element && element !== found) element.scrollIntoView({ block: 'nearest' })
      found = element
      const next = element ? boxOf(element) : undefined
      setBox((before) => (same(before, next) ? before : next))
      frame = requestAnimationFrame(follow)
    }
    frame = requestAnimationFrame(follow)
    return () => cancelAnimationFrame(frame)
  }, [target])

  return box ? <div className={styles.light} style={box} data-spotlight aria-hidden="true" /> : null
}

/** Of two panes the right one is meant: the last screen that is there. */
function firstSeen(target: string): Element | null {
  const screens = document.querySelectorAll('main .zaui-page')
  for (const element of screens[screens.length - 1]?.querySelectorAll(target) ?? []) {
    const { width, height } = element.getBoundingClientRect()
    if (width > 0 && height > 0) return element
  }
  return null
}

function boxOf(element: Element): Box {
  const { top, left, width, height } = element.getBoundingClientRect()
  return { top: top - margin, left: left - margin, width: width + 2 * margin, height: height + 2 * margin }
}

const same = (one: Box | undefined, other: Box | undefined) =>
  one?.top === other?.top && one?.left === other?.left && one?.width === other?.width && one?.height === other?.height
