import type { Priority } from '../../../../contract/rules/appointments/calendar.ts'
import { useText } from '../../../i18n/texts.ts'
import { useSession } from '../../../session/session-context.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { bookingTexts } from './texts.ts'
import type { Visitor } from './visitor.ts'

type Props = {
  visitor: Visitor
  onChange: (visitor: Visitor) => void
  priorities: readonly Priority[]
  /** Confirming was tried without the name. */
  needsName: boolean
}

export const servedNameId = 'served-name'

/** Nobody has to open this: it is for a parent, a child, or who is served first by law. */
export function VisitorFields({ visitor, onChange, priorities, needsName }: Props) {
  const text = useText(bookingTexts)
  const hasName = useSession(({ person }) => Boolean(person?.name))
  const change = (part: Partial<Visitor>) => onChange({ ...visitor, ...part })
  return (
    <>
      {!hasName && (
        <TextField
          label={text.myName}
          required={false}
          value={visitor.myName}
          onChange={(myName) => change({ myName })}
          maxLength={120}
          autoComplete="name"
        />
      )}
      <Chips
        label={text.forWhom}
        options={[
          { value: 'me', label: text.forMe },
          { value: 'other', label: text.forSomebody },
        ]}
        value={visitor.forOther ? 'other' : 'me'}
        onChange={(value) => change({ forOther: value === 'other' })}
      />
      {visitor.forOther && (
        <div style={{ marginTop: 16 }}>
          <TextField
            id={servedNameId}
            label={text.servedName}
            hint={text.servedHint}
            error={needsName && visitor.servedName.trim() === '' ? text.needName : undefined}
            value={visitor.servedName}
            onChange={(servedName) => change({ servedName })}
            maxLength={120}
          />
          <SelectField
            label={text.relation}
            required={false}
            options={Object.values(text.relations).map((label) => ({ value: label, label }))}
            value={visitor.relation}
            onChange={(relation) => change({ relation })}
          />
        </div>
      )}
      {priorities.length > 0 && (
        <Chips
          label={text.priority}
          hint={text.priorityHint}
          options={[
            { value: '', label: text.noPriority },
            ...priorities.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={visitor.priorityId}
          onChange={(priorityId) => change({ priorityId })}
        />
      )}
    </>
  )
}
