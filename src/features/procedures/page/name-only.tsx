import { useText } from '../../../i18n/texts.ts'
import { useCounterPhone } from '../../../ui/counter-contact.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { pageTexts } from './texts.ts'

/** Only the name is known: says so, and how the counter is reached. */
export function NameOnlyNotice() {
  const text = useText(pageTexts)
  const phone = useCounterPhone()
  return (
    <Notice tone="caution">
      <p>{text.nameOnly}</p>
      {phone ? (
        <p>
          {text.counterPhone}: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
        </p>
      ) : (
        <p>{text.noCounterPhone}</p>
      )}
    </Notice>
  )
}
