import { useState } from 'react'
import type { ProcedureSummary } from '../../../../../contract/schemas/procedure.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { List, ListRow } from '../../../../ui/list.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { deskBookingTexts } from './texts.ts'
import { useProcedureHits } from './use-desk-booking.ts'

type Props = { chosen: ProcedureSummary | undefined; onChoose: (procedure: ProcedureSummary | undefined) => void }

/** The matter, found by a few letters; may be left out. */
export function ProcedurePicker({ chosen, onChoose }: Props) {
  const text = useText(deskBookingTexts)
  const [words, setWords] = useState('')
  const hits = useProcedureHits(words)
  if (chosen)
    return (
      <List label={text.procedure}>
        <ListRow
          title={chosen.plainName}
          lines={chosen.fieldName}
          below={
            <Button kind="quiet" onClick={() => onChoose(undefined)}>
              {text.otherProcedure}
            </Button>
          }
        />
      </List>
    )
  const found = words.trim() === '' ? undefined : hits.data?.items
  return (
    <>
      <TextField
        label={text.procedure}
        hint={text.procedureHint}
        autoComplete="off"
        value={words}
        onChange={setWords}
      />
      {found && found.length > 0 && (
        <List label={text.procedure}>
          {found.map((procedure) => (
            <ListRow
              key={procedure.code}
              title={procedure.plainName}
              lines={procedure.fieldName}
              onPress={() => onChoose(procedure)}
            />
          ))}
        </List>
      )}
      {found && found.length === 0 && !hits.isFetching && <p role="status">{text.notFound}</p>}
    </>
  )
}
