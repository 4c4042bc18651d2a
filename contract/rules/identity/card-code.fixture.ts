import type { IdCard } from './card-code.ts'

/** Made-up people; the serial numbers of 000001 and the like are held by nobody that we know of. */
export const sampleCard: Required<IdCard> = {
  number: '077190000001',
  formerNumber: '273000001',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: '1990-05-12',
  gender: 'female',
  residence: '12 Đường Ví Dụ, Phường Thắng Tam, Thành phố Vũng Tàu, Bà Rịa - Vũng Tàu',
  issuedOn: '2021-06-15',
}

const onCard = (date: string | undefined) => (date ?? '').split('-').reverse().join('')

/** The text in the code of a card, as cards carry it. */
export function codeOf(card: IdCard): string {
  const gender = card.gender && (card.gender === 'male' ? 'Nam' : 'Nữ')
  return [
    card.number,
    card.formerNumber ?? '',
    card.fullName,
    onCard(card.birthDate),
    gender ?? '',
    card.residence ?? '',
    onCard(card.issuedOn),
  ].join('|')
}
