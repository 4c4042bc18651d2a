import { useEffect, type RefObject } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'

const appName = 'Một Cửa Vũng Tàu'

/**
 * After a move to another screen the reader stands on its title, which a screen reader then says.
 * The first screen of a visit and the list beside an open detail leave the focus where it is.
 */
export function useScreenFocus(heading: RefObject<HTMLElement>, title: string, takesFocus: boolean) {
  const { key } = useLocation()
  const arrived = useNavigationType()

  useEffect(() => {
    if (takesFocus) document.title = title === appName ? appName : `${title} · ${appName}`
  }, [title, takesFocus])

  useEffect(() => {
    const isFirst = key === 'default' && arrived === 'POP'
    if (takesFocus && !isFirst) heading.current?.focus({ preventScroll: true })
    // Once per screen: a screen is mounted anew for every address that is another page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}
