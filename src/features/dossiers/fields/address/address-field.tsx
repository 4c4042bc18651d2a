import { useMemo, useState } from 'react'
import type { Address, AnswerValue } from '../../../../../contract/rules/forms/definition.ts'
import { useLocality } from '../../../../api/locality.ts'
import { useText } from '../../../../i18n/texts.ts'
import { FieldGroup } from '../../../../ui/field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'
import { formerUnits, localUnits, type FormerUnit, type LocalUnit } from './local-units.ts'

const elsewhere = 'elsewhere'
const empty: Address = { street: '', unitName: '', provinceName: '' }

const addressOf = (value: AnswerValue | undefined): Address =>
  typeof value === 'object' && 'unitName' in value && 'street' in value ? value : empty

/** Two levels since 1/7/2025: a unit of this locality is chosen, any other is typed. */
export function AddressKind({ look, value, onChange }: FieldProps<'address'>) {
  const text = useText(fieldTexts)
  const { units, former } = useUnits()
  const address = addressOf(value)
  const known = units.find((unit) => unit.code === address.unitCode)
  const [typesUnit, setTypesUnit] = useState(address.unitName !== '' && address.unitCode === undefined)
  const set = (change: Partial<Address>) => onChange({ ...address, ...change })

  function choose(code: string) {
    const unit = units.find((one) => one.code === code)
    const old = former.find(({ id }) => id === code)
    setTypesUnit(code === elsewhere)
    if (old) onChange({ ...placeOf(old.today), street: address.street, former: old.name })
    else if (unit) onChange({ ...placeOf(unit), street: address.street })
    else onChange({ street: address.street, unitName: '', provinceName: '' })
  }

  const options = [
    ...units.map(({ code, name }) => ({ value: code, label: name })),
    ...former.map(({ id, name, today }) => ({ value: id, label: text.formerUnit(name, today.name) })),
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
              hint={address.former && text.formerly(address.former)}
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

const placeOf = ({ name, provinceName, code }: LocalUnit) => ({ unitName: name, provinceName, unitCode: code })

const none = { units: [], former: [] }

function useUnits(): { units: LocalUnit[]; former: FormerUnit[] } {
  const { data } = useLocality()
  return useMemo(() => {
    const now = new Date()
    return data ? { units: localUnits(data.units, now), former: formerUnits(data.units, now) } : none
  }, [data])
}
