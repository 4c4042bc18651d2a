import { useState } from 'react'
import type { GivenHelp } from '../../../../contract/schemas/help.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { EndHelp } from './end-help.tsx'
import { whoHelps } from './helpers-card.tsx'
import { TakenHelpGroup } from './taken-help.tsx'
import { helpTexts } from './texts.ts'
import { useGivenHelp, useTakenHelp } from './use-help.ts'

/** Below one's own dossiers: those one helps with, and who helps oneself. Silent while there is neither. */
export function HelpLists() {
  const taken = useTakenHelp()
  const given = useGivenHelp()
  return (
    <>
      {taken.data?.items.map((help) => (
        <TakenHelpGroup key={help.id} help={help} />
      ))}
      {given.data && given.data.items.length > 0 && <Given helps={given.data.items} />}
    </>
  )
}

/** For staff, who have no dossiers of their own here: those they help with. */
export function HelpedScreen() {
  const text = useText(helpTexts)
  const query = useTakenHelp()
  const enter = <ButtonLink to="/lam-giup">{text.help}</ButtonLink>
  return (
    <Screen title={text.taken} back="/can-bo">
      <DataView
        query={query}
        skeleton={<Skeleton rows={3} />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty picture="papers" sentence={text.noneTaken}>
            {enter}
          </Empty>
        }
      >
        {({ items }) => (
          <>
            {items.map((help) => (
              <TakenHelpGroup key={help.id} help={help} />
            ))}
            <div style={{ marginTop: 16 }}>{enter}</div>
          </>
        )}
      </DataView>
    </Screen>
  )
}

function Given({ helps }: { helps: GivenHelp[] }) {
  const text = useText(helpTexts)
  const format = useFormat()
  const [ending, setEnding] = useState<GivenHelp>()
  const who = ({ helperName: name, kind }: GivenHelp) => whoHelps(text, { name, kind })
  return (
    <Group title={text.given}>
      <List label={text.given}>
        {helps.map((help) => (
          <ListRow
            key={help.id}
            title={who(help)}
            lines={
              <>
                {help.dossierId ? help.procedureName : text.newOnes(help.procedureName)}
                <br />
                {text.may[help.scope]} {text.untilDay(format.day(help.until))}. {text.told[help.notices]}
              </>
            }
            below={
              <Button kind="quiet" onClick={() => setEnding(help)}>
                {text.end}
              </Button>
            }
          />
        ))}
      </List>
      {ending && (
        <EndHelp
          help={{ id: ending.id, dossierId: ending.dossierId, who: who(ending) }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Group>
  )
}
