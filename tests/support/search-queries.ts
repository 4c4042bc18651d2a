import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { nearest } from '../../contract/rules/search/nearest.ts'
import { buildIndex, type SearchEntry } from '../../contract/rules/search/search-index.ts'
import { search } from '../../contract/rules/search/search.ts'
import { isRecord } from '../../server/modules/locality/faults.ts'
import { loadLocality, type LocalityData } from '../../server/modules/locality/load.ts'
import { withLocalWords } from '../../server/modules/procedures/aliases.ts'
import { convertNational } from '../../server/modules/procedures/import/convert.ts'
import { projectRoot } from './project-root.ts'

const folder = path.join(projectRoot, 'tests', 'fixtures', 'search')

/** What somebody types, how it is typed, and the procedures that answer it. */
export type Query = { kind: string; query: string; codes: string[] }
/** `place` counts from 1; 0 when none of the codes was found. `near`: one of them is among the nearest. */
export type Answered = Query & { place: number; found: string[]; near: boolean }

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, file), 'utf8'))
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** `queries` were looked at while the ranking was made, `held-out` were written afterwards and never tuned for. */
export async function readQueries(set: 'queries' | 'held-out'): Promise<Query[]> {
  const kinds = Object.entries(Object(await readJson(`${set}.json`)))
  return kinds.flatMap(([kind, list]) =>
    (Array.isArray(list) ? list : []).map((one: unknown) => {
      if (!isRecord(one) || !isText(one.query) || !Array.isArray(one.codes))
        throw new Error(`${set}: ${kind} is unsound`)
      return { kind, query: one.query, codes: one.codes.filter(isText) }
    }),
  )
}

/** What people may type here by mistake, and no ward can do. */
export async function readNoise(): Promise<string[]> {
  const list = await readJson('noise.json')
  return Array.isArray(list) ? list.filter(isText) : []
}

/** Code, name and field of what a ward's counter and police do in the national catalogue, as a server imports them. */
async function wardTitles(): Promise<SearchEntry[]> {
  const titles = await readJson('ward-titles.json')
  if (!Array.isArray(titles)) throw new Error('ward-titles.json is no list')
  return titles.map((title: object) => {
    const converted = convertNational({ ...title, submissionMethods: [], dossier: [], trust: 'high' })
    if (!converted.ok) throw new Error(`${converted.code}: ${converted.reason}`)
    return converted.procedure
  })
}

const entriesOf = ({ procedures, aliases }: LocalityData, titles: SearchEntry[]): SearchEntry[] => {
  const own = new Set(procedures.map((one) => one.code))
  return [...procedures, ...titles.filter((one) => !own.has(one.code))].map((one) => ({
    ...one,
    aliases: withLocalWords(one, aliases),
  }))
}

/** The locality's own procedures and the rest of the ward catalogue as mere titles: what a phone there searches in. */
export async function wardCatalogue(): Promise<SearchEntry[]> {
  const locality = await loadLocality(path.join(projectRoot, 'localities', 'vung-tau-2025'))
  return entriesOf(locality, await wardTitles())
}

export function answerAll(entries: SearchEntry[], queries: Query[]): Answered[] {
  const index = buildIndex(entries)
  return queries.map((one) => {
    const found = search(index, one.query, { limit: 20 }).map((hit) => hit.code)
    const near = nearest(index, one.query).some((hit) => one.codes.includes(hit.code))
    return { ...one, found, near, place: found.findIndex((code) => one.codes.includes(code)) + 1 }
  })
}

export const withinTop = (answered: Answered[], places: number): Answered[] =>
  answered.filter(({ place }) => place > 0 && place <= places)
