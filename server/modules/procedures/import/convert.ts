import type { LocalityProcedure } from '../../locality/schema.ts'
import { isSameName } from '../same-name.ts'
import { audienceOf } from './audience.ts'
import { clean, cleanLine } from './clean.ts'
import { documentsOf } from './documents.ts'
import { fieldIdOf } from './field-id.ts'
import { createMarks, markOfSource, type Quality } from './marks.ts'
import { methodsOf } from './methods.ts'
import { isNationalRecord, recordFault, type NationalRecord } from './national-record.ts'

export type Converted =
  { ok: true; procedure: LocalityProcedure; quality: Quality[] } | { ok: false; reason: string; code?: string }

/** What is known of codes already: their names, from a list that can be trusted. */
export type KnownNames = ReadonlyMap<string, string>

const confidences = ['high', 'medium', 'low'] as const

const lines = (texts: string[] = []) => texts.map(clean).filter((text) => text !== '')

/** A record of the national catalogue as a procedure of ours, with every doubt marked. Pure: asks and stores nothing. */
export function convertNational(record: unknown, knownNames: KnownNames = new Map()): Converted {
  if (!isNationalRecord(record)) return { ok: false, reason: recordFault(record), ...codeOf(record) }
  const { marks, set } = createMarks()
  const code = record.code.trim()
  const name = cleanLine(record.name)
  if (name === '') return { ok: false, reason: '/name: is empty', code }
  for (const mark of (record.quality ?? []).map(markOfSource)) set(mark.mark, mark.detail)
  if (!isNfc(record)) set('not-nfc', 'Nguồn gõ dấu theo cách khác, đã được chuẩn hóa.')
  const known = knownNames.get(code)
  if (known !== undefined && !isSameName(known, name))
    set('code-name-mismatch', `Mã ${code} được biết với tên «${known}».`)
  const confidence = confidences.find((one) => one === record.trust) ?? 'low'
  if (confidence === 'low') set('low-trust', 'Nguồn chưa đủ tin cậy, cần người xem lại.')
  const fieldName = cleanLine(record.field)
  const fieldId = fieldIdOf(fieldName)
  const methods = methodsOf(record.submissionMethods, set)
  const documents = documentsOf(record.dossier, set)
  const procedure: LocalityProcedure = {
    code,
    name,
    plainName: plainNameOf(name),
    aliases: [],
    fieldId,
    ...(fieldName !== '' && { fieldName }),
    frequent: false,
    summary: '',
    audience: audienceOf(record.targetGroups ?? [], fieldId),
    officialMode: methods.some((method) => method.channel === 'online') ? 'prepare' : 'counter',
    methods,
    feeExemptions: [],
    caseQuestions: [],
    documents,
    steps: lines(record.steps),
    conditions: clean(record.conditions),
    results: resultsOf(record),
    legalBasis: lines(record.legalBasis),
    formId: null,
    checkedOn: null,
    source: { kind: 'imported', origin: originOf(record), confidence },
    quality: marks,
  }
  return { ok: true, procedure, quality: marks }
}

/** Every name begins with the word "procedure"; without it the list can be read. */
function plainNameOf(name: string): string {
  const rest = name.replace(/^thủ tục:?\s+/i, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

function resultsOf({ results = [] }: NationalRecord): LocalityProcedure['results'] {
  return results.flatMap((result) => {
    const [name, code] = [clean(result.name), clean(result.code)]
    return name === '' ? [] : [{ name, ...(code !== '' && { code }) }]
  })
}

const originOf = ({ source }: NationalRecord) =>
  [clean(source?.origin), clean(source?.crawled)].filter((part) => part !== '').join(', ') || 'Không rõ'

function isNfc(record: NationalRecord): boolean {
  const text = JSON.stringify(record)
  return text === text.normalize('NFC')
}

function codeOf(record: unknown): { code?: string } {
  const code: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'code') : undefined
  return typeof code === 'string' ? { code } : {}
}
