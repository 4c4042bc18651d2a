import type { ReactNode } from 'react'
import { useFormat } from '../i18n/format.ts'
import { useText } from '../i18n/texts.ts'
import { Button } from './button.tsx'
import { FailureView } from './failure-view.tsx'
import { Notice } from './notice.tsx'
import { uiTexts } from './texts.ts'

/** What it needs of a TanStack query. */
export type DataQuery<D> = {
  data: D | undefined
  error: unknown
  isFetching: boolean
  /** Milliseconds since 1970 of the data. */
  dataUpdatedAt: number
  refetch: () => unknown
}

type Props<D> = {
  query: DataQuery<D>
  /** The shape of what comes, while there is nothing yet. */
  skeleton: ReactNode
  isEmpty?: (data: D) => boolean
  empty?: ReactNode
  children: (data: D) => ReactNode
}

/** Owns the states of a screen that shows data: loading, empty, failed, failed with old data, there. */
export function DataView<D>({ query, skeleton, isEmpty, empty, children }: Props<D>) {
  const { data, error } = query
  const retry = () => void query.refetch()
  if (data === undefined) {
    return error ? <FailureView error={error} reading onRetry={retry} retrying={query.isFetching} /> : skeleton
  }
  return (
    <>
      <OldData query={query} />
      {isEmpty?.(data) ? empty : children(data)}
    </>
  )
}

/** Says of data that could not be read again from when it is. */
export function OldData({ query }: { query: Omit<DataQuery<unknown>, 'data'> }) {
  const text = useText(uiTexts)
  const format = useFormat()
  if (!query.error) return null
  return (
    <Notice tone="caution" live>
      <p>{text.oldData(format.moment(new Date(query.dataUpdatedAt).toISOString()))}</p>
      <Button
        kind="quiet"
        onClick={() => void query.refetch()}
        busyLabel={query.isFetching ? text.retrying : undefined}
      >
        {text.retry}
      </Button>
    </Notice>
  )
}
