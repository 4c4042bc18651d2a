import type { NetworkFacts, WorkFacts } from './facts.ts'
import { inSentence, sayMetres, sayNumber, sentence } from './say-numbers.ts'
import type { PlanningWords } from './say-vi.ts'

/** One network theme in one sentence; that nothing is near and that nothing is known are never the same words. */
export function sayNetwork({ theme, state, withinMetres, works }: NetworkFacts, words: PlanningWords): string {
  if (state === 'absent') return sentence(words.absent(inSentence(words.themes[theme])))
  if (state === 'closed') return sentence(words.closed)
  if (state === 'none' || works.length === 0)
    return sentence(words.none(words.themeWorks[theme], sayMetres(withinMetres, words)))
  return sentence(works.map((work) => sayWork(work, words)).join('; '))
}

/** How many there are, when the sentence names fewer. */
export const sayCount = ({ state, count, works, withinMetres }: NetworkFacts, words: PlanningWords): string | null =>
  state === 'near' && count > works.length
    ? sentence(words.countWithin(sayNumber(count, words), sayMetres(withinMetres, words)))
    : null

/** `cống thoát nước (đường kính 600 mm) cách 4 m, nước chảy về rạch Bến Đình` */
function sayWork(work: WorkFacts, words: PlanningWords): string {
  const { what, species, flowsTo, present } = work
  const name = what === 'tree' && species !== null ? `${words.works.tree} ${inSentence(species)}` : words.works[what]
  const details = detailsOf(work, words)
  return [
    `${name}${details.length === 0 ? '' : ` (${details.join(', ')})`} ${placeOf(work, words)}`,
    ...(flowsTo === null ? [] : [words.flowsTo(flowsTo)]),
    ...(present === 'planned' ? [words.planned] : []),
  ].join(', ')
}

function detailsOf(work: WorkFacts, words: PlanningWords): string[] {
  const { diameterMillimetres, material, kilovolts, underground, lampWatts, heightMetres } = work
  return [
    ...(diameterMillimetres === null ? [] : [words.diameter(sayNumber(diameterMillimetres, words))]),
    ...(material === null ? [] : [inSentence(material)]),
    ...(kilovolts === null ? [] : [words.kilovolts(sayNumber(kilovolts, words))]),
    ...(underground === null ? [] : [underground ? words.underground : words.overhead]),
    ...(lampWatts === null ? [] : [words.watts(sayNumber(lampWatts, words))]),
    ...(heightMetres === null ? [] : [words.height(sayMetres(heightMetres, words))]),
  ]
}

function placeOf({ what, inside, distanceMetres }: WorkFacts, words: PlanningWords): string {
  if (inside)
    return what === 'drain' || what === 'power-line' || what === 'lighting-line'
      ? words.through[what]
      : words.through.other
  return distanceMetres < 0.5 ? words.beside : words.away(sayMetres(distanceMetres, words))
}
