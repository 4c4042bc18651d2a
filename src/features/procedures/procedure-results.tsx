import type { ReactNode } from 'react'
import { useText } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { List } from '../../ui/list.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProcedureRow } from './procedure-row.tsx'
import styles from './procedures.module.css'
import { procedureTexts } from './texts.ts'
import { useProcedures } from './use-procedures.ts'

type Props = {
  query: string
  field?: string
  /** Shows the whole catalogue, the one way on from an empty result. */
  onShowAll: () => void
}

export function ProcedureResults({ query, field = '', onShowAll }: Props) {
  const text = useText(procedureTexts)
  const procedures = useProcedures(query, field)
  const empty = (
    <Empty picture="boat" sentence={query ? text.nothing(query) : text.nothingInField}>
      <Button onClick={onShowAll}>{text.showAll}</Button>
    </Empty>
  )
  return (
    <DataView
      query={procedures}
      skeleton={<Skeleton rows={5} />}
      isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
      empty={empty}
    >
      {(data) => (
        <>
          <List label={query ? text.results : text.all}>
            {data.pages.map((page) => page.items.map((one) => <ProcedureRow key={one.code} procedure={one} />))}
          </List>
          <More procedures={procedures} />
        </>
      )}
    </DataView>
  )
}

function More({ procedures }: { procedures: ReturnType<typeof useProcedures> }): ReactNode {
  const text = useText(procedureTexts)
  if (!procedures.hasNextPage) return null
  return (
    <div className={styles.more}>
      {procedures.isFetchNextPageError && <FailureView small error={procedures.error} />}
      <Button
        wide
        onClick={() => void procedures.fetchNextPage()}
        busyLabel={procedures.isFetchingNextPage ? text.loadingMore : undefined}
      >
        {text.more}
      </Button>
    </div>
  )
}
