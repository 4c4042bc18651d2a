import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useLocality } from '../../../api/locality.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { filterTexts } from './texts.ts'
import type { Narrowed } from './use-list-filter.ts'

type Props = { narrowed: Narrowed; onNarrow: (next: Narrowed) => void }

/** One button for what is asked less often than the field; it says what is filtered, so that nothing is missed. */
export function FilterButton({ narrowed, onNarrow }: Props) {
  const text = useText(filterTexts)
  const { data: locality } = useLocality()
  const [open, setOpen] = useState(false)
  const { unit, who } = narrowed
  const words = [who && text.whos[who], locality?.units.find(({ id }) => id === unit)?.name].filter(Boolean)
  return (
    <>
      <Button wide icon={<SlidersHorizontal size={20} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.length > 0 ? text.filtering(words.join(', ')) : text.filter}
      </Button>
      {open && (
        <FilterSheet
          narrowed={narrowed}
          units={locality?.units.filter(({ receives }) => receives) ?? []}
          onNarrow={onNarrow}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
