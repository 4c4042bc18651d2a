import type { LucideIcon } from 'lucide-react'
import { BookOpenText, CalendarPlus, FileText, Inbox, Map } from 'lucide-react'
import { useText } from '../../i18n/texts.ts'
import { bookingRoot } from '../../lib/booking-path.ts'
import { deskOf, sideOf } from '../../session/desk-of.ts'
import { useSession } from '../../session/session-context.tsx'
import { Link } from '../../ui/link.tsx'
import styles from './home.module.css'
import { homeTexts } from './texts.ts'

/** A door stands here once what is behind it works. */
export function Doors() {
  const text = useText(homeTexts)
  const role = useSession(({ person }) => person?.role ?? 'resident')
  const side = sideOf(role)
  return (
    <nav aria-label={text.doors} className={styles.doors}>
      <Door to="/thu-tuc" icon={BookOpenText} name={text.procedures} line={text.proceduresLine} />
      {side === 'resident' ? (
        <>
          <Door to="/ho-so" icon={FileText} name={text.dossiers} line={text.dossiersLine} />
          <Door to={bookingRoot} icon={CalendarPlus} name={text.book} line={text.bookLine} />
          <Door to="/quy-hoach" icon={Map} name={text.planning} line={text.planningLine} />
        </>
      ) : (
        <Door to={deskOf(role)} icon={Inbox} name={text.desks[side]} line={text.deskLine} />
      )}
    </nav>
  )
}

function Door({ to, icon: Icon, name, line }: { to: string; icon: LucideIcon; name: string; line: string }) {
  return (
    <Link to={to} className={styles.door}>
      <span className={styles.doorIcon}>
        <Icon size={26} />
      </span>
      <span className={styles.doorName}>{name}</span>
      <span className={styles.doorLine}>{line}</span>
    </Link>
  )
}
