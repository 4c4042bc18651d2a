import { useEffect, useRef, type RefObject } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'

const appName = 'Một Cửa Vũng Tàu'

/**
 * After a move to another screen the reader stands on its title, which a screen reader then says.
 * The first screen of a visit and the list beside an open detail leave the focus where it is.
 */
export function useScreenFocus(heading: RefObject<HTMLElement>, title: string, takesFocus: boolean, isLong: boolean) {
  const { key } = useLocation()
  const arrived = useNavigationType()

  useEffect(() => {
    if (takesFocus) document.title = title === appName ? appName : `${title} · ${appName}`
  }, [title, takesFocus])

  const focused = useRef(false)
  const isFirst = useRef(key === 'default' && arrived === 'POP')
  useEffect(() => {
    // When the long title arrives with the data, the short one goes, and the focus it held falls to the page.
    const nobodyElse = document.activeElement === null || document.activeElement === document.body
    if (takesFocus && !isFirst.current && (nobodyElse || !focused.current))
      heading.current?.focus({ preventScroll: true })
    focused.current = true
  }, [heading, takesFocus, isLong])
}
