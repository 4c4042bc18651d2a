import type { ReactNode } from 'react'
import { useText } from '../../i18n/texts.ts'
import { Mark } from '../../ui/mark.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useAddressQuery } from '../../ui/use-address-query.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { AccountButton } from './account-button.tsx'
import { Doors } from './doors.tsx'
import styles from './home.module.css'
import { homeTexts } from './texts.ts'

type Props = {
  onAccount: () => void
  /** What the other features show here; the app brings them. */
  scan: ReactNode
  waiting: ReactNode
  lifeEvents: ReactNode
  recent: ReactNode
  frequent: ReactNode
  results: (query: string, clear: () => void) => ReactNode
}

const typingPauseMs = 180

/** Search first. While something is typed, its results take the place of everything else. */
export function HomeScreen({ onAccount, results, ...shown }: Props) {
  const text = useText(homeTexts)
  const [query, setQuery] = useAddressQuery('q')
  const searched = useDebounced(query.trim(), typingPauseMs)
  return (
    <Screen title={text.appName} actions={<AccountButton onPress={onAccount} />}>
      <div className={styles.welcome}>
        <Mark size={44} />
        <p className={styles.question}>{text.welcome}</p>
      </div>
      <SearchField label={text.search} hint={text.searchHint} value={query} onChange={setQuery} aside={shown.scan} />
      <div className={styles.below}>
        {searched && query ? (
          results(searched, () => setQuery(''))
        ) : (
          <>
            {shown.waiting}
            <Doors />
            {shown.lifeEvents}
            {shown.recent}
            {shown.frequent}
          </>
        )}
      </div>
    </Screen>
  )
}
