import { useLocality } from '../../api/locality.ts'
import { useText } from '../../i18n/texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { staffRoles } from './staff-role.ts'
import { staffAccountTexts } from './texts.ts'
import type { Grant, GrantDraft } from './use-grant.ts'

/** Which role, for which unit, from when and until when. */
export function GrantFields({ grant: { draft, setDraft, faults }, tried }: { grant: Grant; tried: boolean }) {
  const text = useText(staffAccountTexts)
  const { data: locality } = useLocality()
  const errorOf = (field: keyof GrantDraft) => {
    const fault = faults[field]
    return tried && fault ? text[fault] : undefined
  }
  const change = (field: keyof GrantDraft) => (value: string) => setDraft({ ...draft, [field]: value })
  const units = locality?.units.filter((unit) => unit.receives) ?? []
  return (
    <>
      <SelectField
        id="grant.role"
        label={text.role}
        error={errorOf('role')}
        options={staffRoles.map((role) => ({ value: role, label: text.roles[role] }))}
        value={draft.role}
        onChange={change('role')}
      />
      <SelectField
        id="grant.unit"
        label={text.unit}
        error={errorOf('unitId')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.unitId}
        onChange={change('unitId')}
      />
      <DateField
        id="grant.from"
        label={text.validFrom}
        error={errorOf('validFrom')}
        value={draft.validFrom}
        onChange={change('validFrom')}
      />
      <DateField
        id="grant.to"
        label={text.validTo}
        required={false}
        error={errorOf('validTo')}
        value={draft.validTo}
        onChange={change('validTo')}
      />
    </>
  )
}
