import type { AnswerValue, Parcel } from '../../../../../contract/rules/forms/definition.ts'
import { useText } from '../../../../i18n/texts.ts'
import { FieldGroup } from '../../../../ui/field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'

const parcelOf = (value: AnswerValue | undefined): Parcel =>
  typeof value === 'object' && 'sheet' in value && 'number' in value && 'place' in value
    ? value
    : { sheet: '', number: '', place: '' }

export function ParcelKind({ look, value, onChange }: FieldProps<'parcel'>) {
  const text = useText(fieldTexts)
  const parcel = parcelOf(value)
  const set = (change: Partial<Parcel>) => onChange({ ...parcel, ...change })

  function setArea(typed: string) {
    const { areaM2: _old, ...rest } = parcel
    const area = Number(typed.replace(',', '.'))
    onChange(typed.trim() === '' || !(area >= 0) ? rest : { ...rest, areaM2: area })
  }

  return (
    <FieldGroup {...look}>
      {({ id }) => (
        <>
          <TextField
            id={`${id}.sheet`}
            label={text.sheet}
            value={parcel.sheet}
            onChange={(sheet) => set({ sheet })}
            inputMode="numeric"
            maxLength={4}
            narrow
          />
          <TextField
            label={text.parcelNumber}
            value={parcel.number}
            onChange={(number) => set({ number })}
            inputMode="numeric"
            maxLength={5}
            narrow
          />
          <TextField
            label={text.parcelPlace}
            value={parcel.place}
            onChange={(place) => set({ place })}
            maxLength={300}
          />
          <TextField
            label={text.parcelArea}
            value={parcel.areaM2 === undefined ? '' : String(parcel.areaM2)}
            onChange={setArea}
            inputMode="numeric"
            required={false}
            maxLength={12}
            narrow
          />
        </>
      )}
    </FieldGroup>
  )
}
