import { useText } from '../../../../i18n/texts.ts'
import { TextField } from '../../../../ui/text-field.tsx'
import { calendarTexts } from './texts.ts'

type Props = { error: string | undefined; value: string; onChange: (reason: string) => void }

/** Why a day is not as usual, in words for residents. */
export function ReasonField(props: Props) {
  const text = useText(calendarTexts)
  return <TextField id="reason" label={text.reason} hint={text.reasonHint} required maxLength={200} {...props} />
}
