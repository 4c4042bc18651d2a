import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { TakenHelp } from '../../../../contract/schemas/help.ts'
import { useLocality } from '../../../api/locality.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { DossierRow } from '../dossier-row.tsx'
import { EndHelp } from './end-help.tsx'
import { helpTexts } from './texts.ts'
import { useBeginHelped } from './use-help.ts'

/** What one helps with, by the person who asked. */
export function TakenHelpGroup({ help }: { help: TakenHelp }) {
  const text = useText(helpTexts)
  const format = useFormat()
  const { pathname } = useLocation()
  const [asks, setAsks] = useState(false)
  const title = text.takenFrom(help.ownerName)
  return (
    <Group title={title}>
      <p style={{ marginBottom: 8 }}>
        {text.kind[help.kind]}. {text.youMay[help.scope]} {text.untilDay(format.day(help.until))}.{' '}
        {text.told[help.notices]}
      </p>
      {help.dossiers.length > 0 && (
        <List label={title}>
          {help.dossiers.map((dossier) => (
            <DossierRow
              key={dossier.id}
              dossier={dossier}
              to={help.scope === 'follow' ? `/ho-so/${dossier.id}` : undefined}
              current={pathname.startsWith(`/ho-so/${dossier.id}`)}
            />
          ))}
        </List>
      )}
      {help.unitIds.length > 0 && help.scope !== 'follow' && <BeginHelped help={help} />}
      <Button kind="quiet" onClick={() => setAsks(true)}>
        {text.stop}
      </Button>
      {asks && <EndHelp help={{ id: help.id, dossierId: help.dossierId, who: null }} onClose={() => setAsks(false)} />}
    </Group>
  )
}

function BeginHelped({ help }: { help: TakenHelp }) {
  const text = useText(helpTexts)
  const { data: locality } = useLocality()
  const navigate = useNavigate()
  const [asks, setAsks] = useState(false)
  const begin = useBeginHelped(help.id)
  const [only, ...others] = help.unitIds
  const act = (unitId: string) =>
    begin.mutate(unitId, { onSuccess: ({ id }) => navigate(`/ho-so/${id}/khai`, { replace: asks }) })
  const nameOf = (id: string) => locality?.units.find((unit) => unit.id === id)?.name ?? id
  return (
    <>
      <p style={{ margin: '8px 0' }}>{text.newOnes(help.procedureName)}</p>
      <Button
        busyLabel={begin.isPending ? text.beginning : undefined}
        onClick={() => (only !== undefined && others.length === 0 ? act(only) : setAsks(true))}
      >
        {text.beginNew}
      </Button>
      {begin.error && <FailureView small error={begin.error} />}
      {asks && (
        <Sheet title={text.chooseUnit} onClose={() => setAsks(false)}>
          <List label={text.chooseUnit}>
            {help.unitIds.map((id) => (
              <ListRow key={id} title={nameOf(id)} onPress={() => act(id)} />
            ))}
          </List>
        </Sheet>
      )}
    </>
  )
}
