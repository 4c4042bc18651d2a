import type { ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { useLocality } from '../../api/locality.ts'
import { useText } from '../../i18n/texts.ts'
import { Chips } from '../../ui/chips.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useAddressQuery } from '../../ui/use-address-query.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { FilterButton } from './filter/filter-button.tsx'
import { useListFilter } from './filter/use-list-filter.ts'
import { ProcedureResults } from './procedure-results.tsx'
import styles from './procedures.module.css'
import { procedureTexts } from './texts.ts'

const typingPauseMs = 180

/** The catalogue: by words, by field, and by who files it where. `scan` reads the code of a poster. */
export function ProceduresScreen({ scan }: { scan?: ReactNode }) {
  const text = useText(procedureTexts)
  const [query, setQuery] = useAddressQuery('q')
  const [field, setField] = useAddressQuery('field')
  const { narrowed, narrow } = useListFilter()
  const searched = useDebounced(query.trim(), typingPauseMs)
  const navigate = useNavigate()
  // One step for both: of two changes to the address in one go only the last would hold.
  const showAll = () => navigate({ search: narrowed.unit ? 'unit=all' : '' }, { replace: true })
  return (
    <Screen title={text.title} back="/">
      <SearchField label={text.search} hint={text.searchHint} value={query} onChange={setQuery} aside={scan} />
      <FieldFilter field={field} onChange={setField} />
      <div className={styles.narrow}>
        <FilterButton narrowed={narrowed} onNarrow={narrow} />
      </div>
      <ProcedureResults
        query={searched}
        field={field}
        unit={narrowed.unit}
        audience={narrowed.who}
        onShowAll={showAll}
      />
    </Screen>
  )
}

function FieldFilter({ field, onChange }: { field: string; onChange: (field: string) => void }) {
  const text = useText(procedureTexts)
  const { data: locality } = useLocality()
  if (!locality) return <div className={styles.filterRoom} />
  const options = [
    { value: '', label: text.everyField },
    ...[...locality.fields].sort((a, b) => a.order - b.order).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <div className={styles.filter}>
      <Chips label={text.field} labelHidden oneLine options={options} value={field} onChange={onChange} />
    </div>
  )
}
