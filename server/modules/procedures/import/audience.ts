import { fold } from '../../../../contract/rules/text/fold.ts'
import type { Audience } from '../../../../contract/schemas/procedure.ts'

const groups: [RegExp, Audience][] = [
  [/^(cong dan|can bo|cong chuc|vien chuc|dang vien|nguoi viet nam)/, 'citizen'],
  [/^ho kinh doanh/, 'household-business'],
  [/^doanh nghiep/, 'enterprise'],
  [/^(to chuc|hop tac xa|htx)/, 'organisation'],
  [/^nguoi nuoc ngoai/, 'foreigner'],
]

/** Target groups of the catalogue in our words, each once; groups that we do not know are left out. */
export function audienceOf(targetGroups: string[], fieldId: string): Audience[] {
  const written = targetGroups.flatMap((name) => {
    const found = groups.find(([pattern]) => pattern.test(fold(name).trim()))
    return found ? [found[1]] : []
  })
  const all: Audience[] = fieldId === 'ho-kinh-doanh' ? [...written, 'household-business'] : written
  return [...new Set(all)]
}
