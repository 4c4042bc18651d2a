import { fold } from '../../../../contract/rules/text/fold.ts'

/** Long names of the national catalogue for what localities call by a short one. */
const shortIds = new Map([
  ['thanh-lap-va-hoat-dong-doanh-nghiep-ho-kinh-doanh', 'ho-kinh-doanh'],
  ['hoat-dong-xay-dung', 'xay-dung'],
  ['quy-hoach-do-thi-va-nong-thon', 'quy-hoach'],
  ['dang-ky-quan-ly-cu-tru', 'cu-tru'],
  ['cap-quan-ly-can-cuoc', 'can-cuoc'],
])

export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

export function fieldIdOf(field: string): string {
  const slug = slugOf(field)
  return shortIds.get(slug) ?? (slug || 'khac')
}
