import { sayArea } from '../../../contract/rules/planning/say-numbers.ts'
import type { ParcelHead } from '../../../contract/schemas/planning-answer.ts'
import { useText } from '../../i18n/texts.ts'
import { ListRow } from '../../ui/list.tsx'
import { parcelPath } from './paths.ts'
import { saidTexts } from './texts.ts'

/** Sheet and number, where it lies and how large it is; `line` is what is planned there. */
export function ParcelRow({ parcel, line }: { parcel: ParcelHead; line?: string }) {
  const words = useText(saidTexts)
  const { id, sheet, parcel: number, ward, formerWard, street, areaSquareMetres } = parcel
  const place = [
    ...(street === null ? [] : [street]),
    formerWard ? words.wardBefore(ward.name, formerWard.name) : ward.name,
    sayArea(areaSquareMetres, words),
  ].join(' · ')
  return (
    <ListRow title={words.parcelTitle(number, sheet)} lines={line ? `${place}. ${line}` : place} to={parcelPath(id)} />
  )
}
