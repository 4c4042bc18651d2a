import { useState } from 'react'
import { FrequentProcedures } from '../features/procedures/frequent-procedures.tsx'
import { ProcedureResults } from '../features/procedures/procedure-results.tsx'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { useSession } from '../session/session-context.tsx'
import { LifeEventTiles, NextAppointment, RecentProcedures, ScanButton, WaitingList } from './home-parts.ts'
import { SettingsSheet } from './settings-sheet.tsx'

/** Home with what the other features show on it. */
export function HomeRoute() {
  const [settings, setSettings] = useState(false)
  const isResident = useSession(({ person }) => person?.role === 'resident')
  return (
    <>
      <HomeScreen
        onAccount={() => setSettings(true)}
        waiting={
          isResident ? (
            <>
              <NextAppointment />
              <WaitingList />
            </>
          ) : null
        }
        scan={<ScanButton />}
        lifeEvents={<LifeEventTiles />}
        recent={<RecentProcedures />}
        frequent={<FrequentProcedures />}
        results={(query, clear) => <ProcedureResults query={query} onShowAll={clear} />}
      />
      {settings && <SettingsSheet onClose={() => setSettings(false)} />}
    </>
  )
}
