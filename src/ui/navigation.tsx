import { useContext, type ComponentType } from 'react'
import { NavLink } from 'react-router-dom'
import { useText } from '../i18n/texts.ts'
import { classNames } from '../lib/class-names.ts'
import { PrefetchContext } from './link.tsx'
import styles from './navigation.module.css'
import { uiTexts } from './texts.ts'

export type Tab = { to: string; label: string; icon: ComponentType }

/** Bottom bar on a phone, rail at the left from 768 px: one element, laid out by CSS. */
export function Navigation({ tabs, hiddenOnPhone }: { tabs: Tab[]; hiddenOnPhone: boolean }) {
  const text = useText(uiTexts)
  const prefetch = useContext(PrefetchContext)
  return (
    <nav
      className={classNames(styles.navigation, hiddenOnPhone && styles.hiddenOnPhone)}
      aria-label={text.mainNavigation}
    >
      <ul className={styles.tabs}>
        {tabs.map(({ to, label, icon: Icon }) => (
          <li key={to} className={styles.item}>
            <NavLink to={to} end={to === '/'} className={styles.tab} onPointerDown={() => prefetch(to)}>
              <span className={styles.icon}>
                <Icon />
              </span>
              <span>{label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
