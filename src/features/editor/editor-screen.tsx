import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import type { EditorProcedure } from '../../../contract/schemas/editor.ts'
import { useText } from '../../i18n/texts.ts'
import { planningDeskRoot } from '../../lib/planning-desk-path.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Chips } from '../../ui/chips.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Empty } from '../../ui/empty.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { ImportsView } from './imports-view.tsx'
import { editorTexts } from './texts.ts'
import { useDoubtfulProcedures, type Filter } from './use-editor.ts'

/** Every procedure with a doubt, at /bien-tap; those that residents do not see stand first. */
export function EditorScreen() {
  const text = useText(editorTexts)
  const [filter, setFilter] = useState<Filter>({})
  const query = useDoubtfulProcedures(filter)
  const sums = query.data?.pages[0]
  const marks = sums?.marks ?? []
  const options = [
    { value: 'all', label: text.everything },
    { value: 'held', label: text.held(sums?.held ?? 0) },
    ...marks.map(({ mark, procedures }) => ({ value: mark, label: text.withCount(text.marks[mark], procedures) })),
  ]
  const choose = (value: string) => {
    const mark = marks.find((one) => one.mark === value)?.mark
    setFilter(value === 'held' ? { held: true } : mark ? { mark } : {})
  }
  return (
    <Screen title={text.title}>
      <ButtonLink wide to={planningDeskRoot}>
        {text.planningReleases}
      </ButtonLink>
      <Chips
        label={text.filter}
        labelHidden
        oneLine
        options={options}
        value={filter.held ? 'held' : (filter.mark ?? 'all')}
        onChange={choose}
      />
      <DataView
        query={query}
        skeleton={<Skeleton rows={5} />}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={<Empty picture="papers" sentence={text.nothing} />}
      >
        {({ pages }) => (
          <List label={text.title}>
            {pages.map(({ items }) => items.map((one) => <Row key={one.code} procedure={one} />))}
          </List>
        )}
      </DataView>
      {query.hasNextPage && (
        <Button
          wide
          busyLabel={query.isFetchingNextPage ? text.loadingMore : undefined}
          onClick={() => void query.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
      <ImportsView />
    </Screen>
  )
}

function Row({ procedure }: { procedure: EditorProcedure }) {
  const text = useText(editorTexts)
  const { pathname } = useLocation()
  const to = `/bien-tap/${encodeURIComponent(procedure.code)}`
  const marks = procedure.quality.map(({ mark }) => text.marks[mark])
  return (
    <ListRow
      to={to}
      current={pathname === to}
      title={procedure.plainName}
      lines={[procedure.code, ...marks.filter((mark, index) => marks.indexOf(mark) === index)].join(' · ')}
      trail={
        procedure.listed ? (
          <StatusTag tone="done">{text.shown}</StatusTag>
        ) : (
          <StatusTag tone="yours">{text.notShown}</StatusTag>
        )
      }
    />
  )
}
