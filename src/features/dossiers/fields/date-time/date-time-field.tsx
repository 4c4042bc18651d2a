import { useText } from '../../../../i18n/texts.ts'
import { DateField } from '../../../../ui/date-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'

/** The day, then the time of day as four digits. */
export function DateTimeKind({ look, value, onChange }: FieldProps<'date-time'>) {
  const text = useText(fieldTexts)
  const [day = '', time = ''] = textOf(value).split('T')
  const change = (newDay: string, newTime: string) => onChange(newDay || newTime ? `${newDay}T${newTime}` : '')
  return (
    <>
      <DateField {...look} hint={look.hint ?? text.dateHint} value={day} onChange={(next) => change(next, time)} />
      <TextField
        label={text.timeOf(look.label)}
        hint={text.timeHint}
        required={look.required}
        value={time}
        onChange={(next) => change(day, clock(next))}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        narrow
      />
    </>
  )
}

/** A keypad without a colon is enough: 0730 is 07:30. */
const clock = (typed: string) => typed.trim().replace(/^(\d{2})[.hg:]?(\d{2})$/, '$1:$2')
