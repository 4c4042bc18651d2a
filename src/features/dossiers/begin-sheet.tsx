import type { DossierSummary } from '../../../contract/schemas/dossier.ts'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { dossierTexts } from './texts.ts'

export type BeginStep =
  | { kind: 'draft'; draft: DossierSummary }
  | { kind: 'unit'; units: Procedure['units'] }
  | { kind: 'failed'; error: unknown }

type Props = {
  step: BeginStep
  busy: boolean
  onUnit: (unitId: string) => void
  onContinue: (dossierId: string) => void
  onNew: () => void
  onClose: () => void
}

/** What has to be asked before a dossier begins. */
export function BeginSheet({ step, busy, onUnit, onContinue, onNew, onClose }: Props) {
  const text = useText(dossierTexts)
  const format = useFormat()
  switch (step.kind) {
    case 'failed':
      return (
        <Sheet title={text.notBegun} onClose={onClose}>
          <FailureView error={step.error} small />
        </Sheet>
      )
    case 'unit':
      return (
        <Sheet title={text.chooseUnit} onClose={onClose}>
          <List label={text.chooseUnit}>
            {step.units.map(({ id, name }) => (
              <ListRow key={id} title={name} onPress={() => onUnit(id)} />
            ))}
          </List>
        </Sheet>
      )
    case 'draft':
      return (
        <Sheet
          title={text.draftFound}
          onClose={onClose}
          footer={
            <ActionBar>
              <Button onClick={() => onNew()} busyLabel={busy ? text.beginning : undefined}>
                {text.beginNew}
              </Button>
              <Button kind="primary" onClick={() => onContinue(step.draft.id)}>
                {text.continueDraft}
              </Button>
            </ActionBar>
          }
        >
          <p>{text.draftFoundText(format.moment(step.draft.updatedAt))}</p>
        </Sheet>
      )
  }
}
