import type { Dispatch, SetStateAction } from 'react'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { FormField, Values } from './action-forms.ts'
import { ResultFile } from './result-file.tsx'
import { staffTexts } from './texts.ts'

type Props = {
  field: FormField
  dossier: Dossier
  values: Values
  errorAt: (place: string) => string | undefined
  onChange: Dispatch<SetStateAction<Values>>
}

export function ActionField({ field, dossier, values, errorAt, onChange }: Props) {
  const text = useText(staffTexts)
  const id = `act.${field.id}`
  const look = { id, label: text.field[field.id], required: field.required, error: errorAt(id) }
  const value = values.texts[field.id] ?? ''
  const change = (typed: string) => onChange({ ...values, texts: { ...values.texts, [field.id]: typed } })
  switch (field.kind) {
    case 'file':
      return (
        <ResultFile dossierId={dossier.id} look={look} onFile={(fileId) => onChange((now) => ({ ...now, fileId }))} />
      )
    case 'reason':
      return <TextArea {...look} value={value} onChange={change} maxLength={1000} rows={3} />
    case 'moment':
      return <TextField {...look} type="datetime-local" value={value} onChange={change} narrow />
    case 'amount':
      return <TextField {...look} inputMode="numeric" value={value} onChange={change} maxLength={15} narrow />
    case 'line':
      return (
        <>
          <TextField
            {...look}
            value={value}
            onChange={change}
            maxLength={field.id === 'legalGround' ? 300 : 60}
            list={field.id === 'via' ? 'act.via-list' : undefined}
          />
          {field.id === 'via' && (
            <datalist id="act.via-list">
              {Object.values(text.via).map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )
  }
}
