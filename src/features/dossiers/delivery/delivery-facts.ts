import { formatPhone } from '../../../../contract/rules/identity/phone.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import type { Fact } from '../../../ui/facts.tsx'
import type { DeliveryWords } from './texts.ts'

/** How a result comes, in words; for the post with the recipient. */
export function deliveryFacts(
  words: DeliveryWords,
  { resultChannel, postTo }: Pick<Dossier, 'resultChannel' | 'postTo'>,
): Fact[] {
  const how = { label: words.how, value: words.channel[resultChannel] }
  if (resultChannel !== 'post' || !postTo) return [how]
  return [
    how,
    { label: words.part.name, value: postTo.name },
    { label: words.part.phone, value: formatPhone(postTo.phone) },
    { label: words.part.address, value: postTo.address },
  ]
}
