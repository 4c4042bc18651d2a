import type { LandFacts, PlanningTheme } from './facts.ts'
import { sayFirst } from './say-first.ts'
import { sayCount, sayNetwork } from './say-networks.ts'
import { sayArea, sayDay, sayMetres, sentence, inSentence } from './say-numbers.ts'
import { sayPlan, type SaidPlan } from './say-plans.ts'
import { sayRoads, sayTraffic, type SaidRoad } from './say-roads.ts'
import type { PlanningWords } from './say-vi.ts'

export type SaidTheme = { theme: PlanningTheme; name: string; sentence: string; more: string | null }

/** An answer in words, in the order in which the card, the paper and the voice give it. */
export type SaidAnswer = {
  title: string
  place: string[]
  first: string
  sample: string | null
  plans: SaidPlan[]
  roads: SaidRoad[]
  /** All six, in their fixed order. */
  themes: SaidTheme[]
  accuracy: string
  release: string[]
  reference: string
}

export function sayAnswer(answer: LandFacts, words: PlanningWords): SaidAnswer {
  const { parcel, sample, accuracyMetres, dataDate, releaseName } = answer
  return {
    title: parcel ? words.parcelTitle(parcel.parcel, parcel.sheet) : words.landTitle,
    place: placeOf(answer, words),
    first: sayFirst(answer, words),
    sample: sample ? sentence(words.sample) : null,
    plans: answer.plans.map((plan) => sayPlan(plan, words)),
    roads: sayRoads(answer, words),
    themes: themesOf(answer, words),
    accuracy: sentence(words.accuracy(sayMetres(accuracyMetres, words))),
    release: [words.dataDate(sayDay(dataDate)), words.release(releaseName)].map(sentence),
    reference: sentence(words.reference),
  }
}

function placeOf({ parcel, areaSquareMetres, statedAreaSquareMetres: stated }: LandFacts, words: PlanningWords) {
  const area = sayArea(areaSquareMetres, words)
  const differs = stated !== null && Math.abs(stated - areaSquareMetres) >= 0.1
  const ward =
    parcel && (parcel.formerWard ? words.wardBefore(parcel.ward.name, parcel.formerWard.name) : parcel.ward.name)
  return [
    ...(parcel?.street ? [parcel.street] : []),
    ...(ward ? [ward] : []),
    ...(areaSquareMetres > 0 ? [differs ? words.areaStated(area, sayArea(stated, words)) : words.area(area)] : []),
  ]
}

const networkThemes = ['drainage', 'electricity', 'lighting', 'trees'] as const

function themesOf(answer: LandFacts, words: PlanningWords): SaidTheme[] {
  const { networks } = answer
  return [
    { theme: 'construction', name: words.themes.construction, sentence: construction(answer, words), more: null },
    { theme: 'traffic', name: words.themes.traffic, sentence: sayTraffic(answer, words), more: null },
    ...networkThemes.map((theme) => {
      const network = networks.find((one) => one.theme === theme)
      return {
        theme,
        name: words.themes[theme],
        sentence: network ? sayNetwork(network, words) : sentence(words.absent(inSentence(words.themes[theme]))),
        more: network ? sayCount(network, words) : null,
      }
    }),
  ]
}

/** The plan that governs with its largest part, as a row beside the networks. */
function construction({ plans }: LandFacts, words: PlanningWords): string {
  const governing = plans.find(({ governs }) => governs)
  if (!governing) return sentence(words.absent(inSentence(words.themes.construction)))
  const { zones } = sayPlan(governing, words)
  return sentence(zones.map(({ name, size }) => `${inSentence(name)} ${size}`).join('; '))
}

/** The whole answer as sentences, each short enough for one breath of a speech engine. */
export function sentencesOf(said: SaidAnswer): string[] {
  const plans = said.plans.flatMap(({ standing, zones, conflict, source }) => [
    standing,
    ...zones.flatMap(({ name, size, indices, noIndices, nearEdge }) => [
      `${name}: ${size}`,
      ...indices.map(({ label, value }) => `${label}: ${value}`),
      ...[noIndices, nearEdge].filter(isSaid),
    ]),
    ...[conflict].filter(isSaid),
    source,
  ])
  const roads = said.roads.flatMap((road) => [road.sentence, road.setback, road.nearEdge].filter(isSaid))
  const themes = said.themes
    .filter(({ theme }) => theme !== 'construction' && theme !== 'traffic')
    .map((theme) => `${theme.name}: ${theme.sentence}`)
  return [
    ...[said.sample].filter(isSaid),
    said.title,
    ...said.place,
    said.first,
    ...plans,
    ...roads,
    ...themes,
    said.accuracy,
    ...said.release,
    said.reference,
  ].map(sentence)
}

const isSaid = (words: string | null): words is string => words !== null
