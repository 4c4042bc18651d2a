import { useMemo, useState } from 'react'
import type { Address, AnswerValue } from '../../../../../contract/rules/forms/definition.ts'
import { useLocality } from '../../../../api/locality.ts'
import { useText } from '../../../../i18n/texts.ts'
import { FieldGroup } from '../../../../ui/field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'
import { localUnits, type LocalUnit } from './local-units.ts'

const elsewhere = 'elsewhere'
const empty: Address = { street: '', unitName: '', provinceName: '' }

const addressOf = (value: AnswerValue | undefined): Address =>
  typeof value === 'object' && 'unitName' in value && 'street' in value ? value : empty

/** Two levels since 1/7/2025: a unit of this locality is chosen, any other is typed. */
export function AddressKind({ look, value, onChange }: FieldProps<'address'>) {
  const text = useText(fieldTexts)
  const units = useLocalUnits()
  const address = addressOf(value)
  const known = units.find((unit) => unit.code === address.unitCode)
  const [typesUnit, setTypesUnit] = useState(address.unitName !== '' && address.unitCode === undefined)
  const set = (change: Partial<Address>) => onChange({ ...address, ...change })

  function choose(code: string) {
    const unit = units.find((one) => one.code === code)
    setTypesUnit(code === elsewhere)
    if (unit) onChange({ street: address.street, unitName: unit.name, provinceName: unit.provinceName, unitCode: code })
    else onChange({ street: address.street, unitName: '', provinceName: '' })
  }

  const options = [
    ...units.map(({ code, name }) => ({ value: code, label: name })),
    { value: elsewhere, label: text.unitElsewhere },
  ]
  const isTyped = typesUnit || (units.length === 0 && !known)
  return (
    <FieldGroup {...look}>
      {({ id }) => (
        <>
          {units.length > 0 && (
            <SelectField
              id={`${id}.unit`}
              label={text.unit}
              options={options}
              value={known?.code ?? (typesUnit ? elsewhere : '')}
              onChange={choose}
            />
          )}
          {isTyped && (
            <>
              <TextField
                label={text.unitName}
                value={address.unitName}
                onChange={(unitName) => set({ unitName })}
                maxLength={200}
              />
              <TextField
                label={text.provinceName}
                value={address.provinceName}
                onChange={(provinceName) => set({ provinceName })}
                maxLength={200}
              />
            </>
          )}
          <TextField
            label={text.street}
            value={address.street}
            onChange={(street) => set({ street })}
            autoComplete="street-address"
            maxLength={300}
          />
        </>
      )}
    </FieldGroup>
  )
}

const none: LocalUnit[] = []

function useLocalUnits(): LocalUnit[] {
  const { data } = useLocality()
  return useMemo(() => (data ? localUnits(data.units, new Date()) : none), [data])
}
