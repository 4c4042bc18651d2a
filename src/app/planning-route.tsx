import { useEffect } from 'react'
import { Route, Routes, useLocation } from 'react-router-dom'
import { AnswerScreens, PlanningMap } from './planning-parts.ts'
import { PlanningScreen } from '../features/planning/planning-screen.tsx'
import { MapBesideContext } from '../features/planning/map-beside.ts'
import { useForgetOnSignOut } from '../features/planning/shown-land.ts'
import { PaneProvider } from '../ui/pane.tsx'
import { AskOfficially } from './ask-officially.tsx'
import styles from './shell.module.css'
import { useWide } from './use-wide.ts'

/** The words one after the other on a phone; beside the map on a tablet, where the map always stands. */
export function PlanningRoute() {
  useForgetOnSignOut()
  const wide = useWide()
  const { pathname } = useLocation()
  // The card of a parcel that the phone holds can be needed when there is no network to fetch it with.
  useEffect(() => AnswerScreens.prefetch(), [])
  const words = (
    <Routes>
      <Route index element={<PlanningScreen />} />
      <Route path="ban-do" element={wide ? <PlanningScreen /> : <PlanningMap />} />
      <Route path="*" element={<AnswerScreens official={AskOfficially} />} />
    </Routes>
  )
  if (!wide)
    return (
      <div className={styles.pane} key={pathname}>
        {words}
      </div>
    )
  return (
    <MapBesideContext.Provider value={true}>
      <div className={styles.panes}>
        <div className={styles.listPane} key={pathname}>
          <PaneProvider pane={{ kind: 'single' }}>{words}</PaneProvider>
        </div>
        <div className={styles.pane}>
          <PlanningMap />
        </div>
      </div>
    </MapBesideContext.Provider>
  )
}
