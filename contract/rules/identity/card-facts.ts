import type { CivilDay } from '../calendar/civil-day.ts'
import type { Known } from '../forms/prefill.ts'
import { addressOfPrinted } from '../places/printed-address.ts'
import type { IdCard } from './card-code.ts'

/** From this day on the card is called căn cước; older ones, căn cước công dân, are valid as long as they say. */
const newCardsSince = '2024-07-01'

/** What a card tells of the person it was scanned for, in the form in which answers are given. */
export function factsOfCard(
  card: IdCard,
  who: string,
  units: Parameters<typeof addressOfPrinted>[1],
  today: CivilDay,
): Known {
  const known: Known = {}
  const tell = (part: string, value: Known[string]['value'] | undefined) => {
    if (value !== undefined) known[`${who}.${part}`] = { value, origin: 'card' }
  }
  tell('fullName', card.fullName)
  tell('personalId', card.number)
  tell('birthDate', card.birthDate)
  tell('gender', card.gender && (card.gender === 'male' ? 'nam' : 'nu'))
  if (card.residence) tell('residence', addressOfPrinted(card.residence, units, today))
  // No field asks for it; it tells whether the card still counts.
  tell('cardIssuedOn', card.issuedOn)
  tell('idType', card.issuedOn && (card.issuedOn >= newCardsSince ? 'can-cuoc' : 'cccd'))
  // Nobody but a citizen holds one.
  tell('nationality', 'Việt Nam')
  return known
}
