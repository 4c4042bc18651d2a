import { CircleUserRound } from 'lucide-react'
import { useText } from '../../i18n/texts.ts'
import { useSession } from '../../session/session-context.tsx'
import { IconButton } from '../../ui/button.tsx'
import styles from './home.module.css'
import { homeTexts } from './texts.ts'

/** The last word of a Vietnamese name is the given one. */
const initialOf = (name: string) => name.trim().split(/\s+/).pop()?.charAt(0).toUpperCase() ?? ''

export function AccountButton({ onPress }: { onPress: () => void }) {
  const text = useText(homeTexts)
  const name = useSession(({ person }) => person?.name)
  const picture = name ? <span className={styles.initial}>{initialOf(name)}</span> : <CircleUserRound size={26} />
  return <IconButton label={text.account} icon={picture} onClick={onPress} aria-haspopup="dialog" />
}
