import type { ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { useLocality } from '../api/locality.ts'
import { useText } from '../i18n/texts.ts'
import { sideOf } from '../session/desk-of.ts'
import { useSession } from '../session/session-context.tsx'
import { Navigation, type Tab } from '../ui/navigation.tsx'
import styles from './shell.module.css'
import { CalendarIcon, DeskIcon, DossierIcon, HomeIcon, MapIcon } from '../ui/tab-icons.tsx'
import { Overlays, SandboxBand } from './screens.ts'
import { appTexts } from './texts.ts'

/** Bottom bar on phones, rail on tablets; the band of the sandbox above everything. */
export function Shell({ children }: { children: ReactNode }) {
  const tabs = useTabs()
  const { data: locality } = useLocality()
  const { pathname } = useLocation()
  const isTab = tabs.some(({ to }) => to === pathname) || /^\/quay\/[^/]+$/.test(pathname)
  return (
    <div className={styles.shell}>
      {locality?.mode === 'sandbox' && (
        <header className={styles.withBand}>
          <SandboxBand people={locality.samplePeople} />
        </header>
      )}
      <div className={styles.frame}>
        <Navigation tabs={tabs} hiddenOnPhone={!isTab} />
        <main className={styles.main}>{children}</main>
      </div>
      <Overlays />
    </div>
  )
}

/** A tab appears with its feature; staff and editors have their desk where residents have their dossiers. */
function useTabs(): Tab[] {
  const text = useText(appTexts)
  const role = useSession(({ person }) => person?.role ?? 'resident')
  const home = { to: '/', label: text.home, icon: HomeIcon }
  const own = {
    resident: [
      { to: '/ho-so', label: text.dossiers, icon: DossierIcon },
      { to: '/lich-hen', label: text.appointments, icon: CalendarIcon },
      { to: '/quy-hoach', label: text.planning, icon: MapIcon },
    ],
    staff: [
      { to: '/can-bo', label: text.desk, icon: DeskIcon },
      { to: '/quay', label: text.counter, icon: CalendarIcon },
    ],
    editor: [{ to: '/bien-tap', label: text.editing, icon: DeskIcon }],
    administrator: [{ to: '/quan-tri', label: text.accounts, icon: DeskIcon }],
  }
  return [home, ...own[sideOf(role)]]
}
