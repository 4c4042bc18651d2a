import { useLocation } from 'react-router-dom'
import { useText } from '../../../i18n/texts.ts'
import { Link } from '../../../ui/link.tsx'
import styles from './desk.module.css'
import { deskTexts } from './texts.ts'

/** The rooms of the desk of appointments, at the top of each of its lists. */
export function DeskSections() {
  const text = useText(deskTexts)
  const { pathname } = useLocation()
  const rooms = [
    { to: '/quay/lich-hen', label: text.appointments },
    { to: '/quay/hang-doi', label: text.queue },
    { to: '/quay/lich-lam-viec', label: text.calendar },
  ]
  return (
    <nav className={styles.sections} aria-label={text.sections}>
      {rooms.map(({ to, label }) => {
        const isHere = pathname === to || pathname.startsWith(`${to}/`)
        return (
          <Link key={to} to={to} className={styles.section} aria-current={isHere ? 'page' : undefined}>
            {label}
          </Link>
        )
      })}
    </nav>
  )
}
