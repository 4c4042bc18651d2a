import type { ReactNode } from 'react'
import { useText } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { List } from '../../ui/list.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Filter } from './catalogue/kept-list.ts'
import { NothingFound } from './catalogue/nothing-found.tsx'
import { ProcedureRow } from './procedure-row.tsx'
import styles from './procedures.module.css'
import { procedureTexts } from './texts.ts'
import { useProcedures, type More } from './use-procedures.ts'

type Props = Filter & {
  /** Shows the whole catalogue, one of the ways on from an empty result. */
  onShowAll: () => void
}

export function ProcedureResults({ onShowAll, ...filter }: Props) {
  const text = useText(procedureTexts)
  const procedures = useProcedures(filter)
  const { query } = filter
  return (
    <DataView query={procedures} skeleton={<Skeleton rows={5} />}>
      {({ items, nearest }) =>
        items.length === 0 ? (
          <NothingFound query={query} nearest={nearest} onShowAll={onShowAll} />
        ) : (
          <>
            <List label={query ? text.results : text.all}>
              {items.map((one) => (
                <ProcedureRow key={one.code} procedure={one} />
              ))}
            </List>
            <ShowMore more={procedures.more} />
          </>
        )
      }
    </DataView>
  )
}

function ShowMore({ more }: { more: More | undefined }): ReactNode {
  const text = useText(procedureTexts)
  if (!more) return null
  return (
    <div className={styles.more}>
      {more.error !== undefined && <FailureView small error={more.error} />}
      <Button wide onClick={more.load} busyLabel={more.loading ? text.loadingMore : undefined}>
        {text.more}
      </Button>
    </div>
  )
}
