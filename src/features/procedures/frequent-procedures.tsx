import { useText } from '../../i18n/texts.ts'
import { Group } from '../../ui/card.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { List } from '../../ui/list.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProcedureRow } from './procedure-row.tsx'
import { procedureTexts } from './texts.ts'
import { useProcedures } from './use-procedures.ts'

const shown = 8

/** What people of this locality do most; the first page of the catalogue begins with it. */
export function FrequentProcedures() {
  const text = useText(procedureTexts)
  const procedures = useProcedures({ query: '' })
  return (
    <Group title={text.frequent}>
      <DataView query={procedures} skeleton={<Skeleton rows={4} />}>
        {(data) => (
          <List label={text.frequent}>
            {data.items
              .filter(({ frequent }) => frequent)
              .slice(0, shown)
              .map((one) => (
                <ProcedureRow key={one.code} procedure={one} />
              ))}
          </List>
        )}
      </DataView>
    </Group>
  )
}
