import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { isRecord, LocalityError } from './faults.ts'
import { loadLocality } from './load.ts'

const localities = resolve(import.meta.dirname, '../../../localities')
const temporary: string[] = []

afterEach(async () => {
  for (const folder of temporary.splice(0)) await rm(folder, { recursive: true })
})

/** Loads a copy of the 2025 locality in which one place of one file is changed; gives its faults as lines. */
async function faultsWith(file: string, path: (string | number)[], value: unknown): Promise<string[]> {
  const parent = await mkdtemp(join(tmpdir(), 'locality-'))
  temporary.push(parent)
  const folder = join(parent, 'vung-tau-2025')
  await cp(join(localities, 'vung-tau-2025'), folder, { recursive: true })
  const content: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'))
  const last = path.at(-1)
  const place = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(Object(node), key), content)
  if (last === undefined || !(isRecord(place) || Array.isArray(place))) throw new Error('no such place')
  if (value === undefined) Reflect.deleteProperty(place, last)
  else Reflect.set(place, last, value)
  await writeFile(join(folder, file), JSON.stringify(content))
  return refusal(folder)
}

async function refusal(folder: string): Promise<string[]> {
  try {
    await loadLocality(folder)
    return []
  } catch (error) {
    if (!(error instanceof LocalityError)) throw error
    return error.faults.map((fault) => `${fault.file} ${fault.path}: ${fault.message}`)
  }
}

const birthFile = 'procedures/1.001193.json'
const birthForm = 'forms/ks-tk.json'
const lifeEvents = 'life-events.json'
const field = (section: number, at: number, ...rest: (string | number)[]) => [
  'sections',
  section,
  'fields',
  at,
  ...rest,
]

describe('a mistake is refused with its file and place', () => {
  it.each<[string, string, (string | number)[], unknown, RegExp]>([
    [
      'hours of a unit that nobody is received at',
      'reception.json',
      ['counters', 'phuong-7'],
      { hours: [], quietHours: null, oaId: null },
      /\/counters\/phuong-7: no receiving unit/,
    ],
    [
      'own hours that overlap',
      'reception.json',
      ['counters', 'xa-long-son', 'hours'],
      ['2026-01-01', '2026-06-01'].map((validFrom) => ({
        validFrom,
        validTo: null,
        weekly: [{ weekday: 1, from: '07:30', to: '11:30' }],
        source: 'UBND xã',
      })),
      /\/hours\/1\/validFrom: lies in the period before it/,
    ],
    [
      'quiet hours that end before they begin',
      'reception.json',
      ['counters', 'xa-long-son', 'quietHours'],
      { periods: [{ weekday: 2, from: '10:00', to: '09:00' }], source: 'lịch hẹn', measuredOn: '2026-11-01' },
      /\/quietHours\/periods\/0\/to: is not later/,
    ],
    [
      'a desk for a field that is not there',
      'reception.json',
      ['otherDesks', 0, 'fieldIds', 0],
      'xe-co',
      /\/otherDesks\/0\/fieldIds: there is no field «xe-co»/,
    ],
    [
      'a point finer than an estimate',
      'anchors.json',
      ['units', 'xa-long-son', 0, 0],
      10.4251,
      /anchors\.json \/units\/xa-long-son\/0\/0: /,
    ],
    [
      'points of a unit of before',
      'anchors.json',
      ['units', 'phuong-7'],
      [[10.35, 107.09]],
      /\/units\/phuong-7: no receiving unit/,
    ],
    ['a property too many', birthFile, ['price'], 0, /1\.001193\.json : .*additional.*price/],
    ['a missing property', birthFile, ['steps'], undefined, /1\.001193\.json : .*steps/],
    [
      'an unknown kind of paper',
      birthFile,
      ['documents', 1, 'kind'],
      'photo',
      /\/documents\/1\/kind: .*submit, present, note/,
    ],
    ['an unknown fee', birthFile, ['methods', 0, 'fees', 0, 'type'], 'cheap', /\/methods\/0\/fees\/0/],
    [
      'a negative fee',
      'procedures/2.000635.json',
      ['methods', 0, 'fees', 0, 'amount'],
      -1,
      /\/methods\/0\/fees\/0\/amount: /,
    ],
    [
      'a wrong unit of time',
      birthFile,
      ['methods', 0, 'timeLimit', 'unit'],
      'week',
      /\/methods\/0\/timeLimit\/unit: .*same_day/,
    ],
    [
      'a paper id used twice',
      birthFile,
      ['documents', 1, 'id'],
      'to-khai',
      /\/documents\/1\/id: «to-khai» is used twice/,
    ],
    [
      'a missing case question',
      birthFile,
      ['documents', 3, 'neededWhen', 'field'],
      'nope',
      /\/documents\/3\/neededWhen\/field: there is no case question «nope»/,
    ],
    [
      'a nested missing question',
      birthFile,
      ['documents', 3, 'neededWhen'],
      { all: [{ any: [{ field: 'nope', is: true }] }] },
      /\/neededWhen\/all\/0\/any\/0\/field: /,
    ],
    [
      'a question answered by text',
      birthFile,
      ['documents', 3, 'neededWhen', 'is'],
      'yes',
      /neededWhen\/field: .*true or false/,
    ],
    [
      'a condition of no known shape',
      birthFile,
      ['documents', 3, 'neededWhen'],
      { not: [] },
      /\/documents\/3\/neededWhen: /,
    ],
    [
      'a condition that names a later question first',
      birthFile,
      ['documents', 3, 'neededWhen'],
      {
        all: [
          { field: 'uy-quyen', is: true },
          { field: 'mang-thai-ho', is: true },
        ],
      },
      /\/documents\/3\/neededWhen: names «uy-quyen» before a question asked earlier/,
    ],
    [
      'a question without a paper',
      birthFile,
      ['caseQuestions', 0, 'id'],
      'unused',
      /no case question|no paper depends on/,
    ],
    ['a required note', birthFile, ['documents', 0, 'required'], true, /\/documents\/0\/required: /],
    ['a form that is not there', birthFile, ['formId'], 'XX-TK', /\/formId: there is no form «XX-TK»/],
    ['another id than the form file says', birthForm, ['id'], 'KS-TL', /\/id: is «KS-TL» in a file called ks-tk/],
    ['a field that is not there', birthFile, ['fieldId'], 'thue', /\/fieldId: there is no field «thue»/],
    [
      'another code than the file says',
      birthFile,
      ['code'],
      '1.001194',
      /\/code: is «1\.001194» in a file called 1\.001193/,
    ],
    ['a day that does not exist', birthFile, ['checkedOn'], '2026-02-30', /\/checkedOn: there is no day/],
    [
      'a life event that leads to no procedure',
      lifeEvents,
      [0, 'steps', 0, 'code'],
      '9.999999',
      /life-events\.json \/0\/steps\/0\/code: there is no procedure «9\.999999»/,
    ],
    ['a step that leads nowhere', lifeEvents, [0, 'steps', 0, 'code'], undefined, /\/0\/steps\/0: needs either/],
    ['a step that leads to two places', lifeEvents, [0, 'steps', 0, 'ask'], 'Hỏi quầy', /\/0\/steps\/0: needs either/],
    ['a step listed twice', lifeEvents, [0, 'steps', 1, 'id'], 'khai-sinh', /\/0\/steps\/1\/id: .*used twice/],
    ['a life event with an unknown picture', lifeEvents, [0, 'icon'], 'rocket', /\/0\/icon: .*baby, rings/],
    ['units that receive nothing', birthFile, ['receivedBy'], ['province'], /\/receivedBy: /],
    [
      'an unknown kind of field',
      birthForm,
      field(0, 0, 'kind'),
      'signature',
      /\/sections\/0\/fields\/0\/kind: .*person-name/,
    ],
    ['a choice without options', birthForm, field(0, 1, 'options'), undefined, /\/sections\/0\/fields\/1: .*options/],
    [
      'an option used twice',
      birthForm,
      field(0, 1, 'options', 1, 'value'),
      'can-cuoc',
      /\/options\/1\/value: «can-cuoc» is used twice/,
    ],
    ['limits that another kind has', birthForm, field(0, 0, 'min'), 1, /\/sections\/0\/fields\/0: .*min/],
    [
      'a field id used twice',
      birthForm,
      field(1, 0, 'id'),
      'relation',
      /\/sections\/1\/fields\/0\/id: «relation» is used twice/,
    ],
    [
      'a condition on a missing field',
      birthForm,
      field(5, 1, 'visibleWhen', 'field'),
      'nope',
      /\/visibleWhen\/field: there is no field «nope»/,
    ],
    [
      'a condition on a later field',
      birthForm,
      field(0, 6, 'visibleWhen'),
      { field: 'copies.wanted', is: true },
      /«copies\.wanted» comes later/,
    ],
    [
      'a condition on no option',
      'forms/tthn-tk.json',
      field(2, 3, 'visibleWhen', 'is'),
      'du-hoc',
      /«du-hoc» is no option of «purpose»/,
    ],
    ['a yes-no compared with text', birthForm, field(5, 1, 'visibleWhen', 'is'), 'co', /is never "co"/],
    [
      'words of a date that is not there',
      birthForm,
      field(1, 2, 'from'),
      'child.fullName',
      /\/from: there is no earlier date field/,
    ],
    ['unknown evidence', birthForm, ['evidence', 'kind'], 'sure', /\/evidence\/kind: /],
    ['a telephone number that is none', 'locality.json', ['hotline'], '1900', /locality\.json \/hotline: /],
    ['another id than the folder', 'locality.json', ['id'], 'vung-tau', /locality\.json \/id: /],
    [
      'a parent that is not there',
      'units.json',
      [3, 'parentId'],
      'nope',
      /units\.json \/3\/parentId: there is no unit «nope»/,
    ],
    ['a predecessor that still exists', 'units.json', [2, 'validTo'], null, /still exists on 2025-07-01/],
    [
      'a code that two units bear in the same days',
      'units.json',
      [3, 'code'],
      '26506',
      /\/3\/code: 26506 names «phuong-1»/,
    ],
    [
      'a holiday outside the complete years',
      'calendar.json',
      ['holidays', 0, 'to'],
      '2027-01-04',
      /\/holidays\/0\/to: 2027 is not among/,
    ],
    [
      'a make-up day on a weekday',
      'calendar.json',
      ['makeUpDays', 0, 'day'],
      '2026-01-09',
      /\/makeUpDays\/0\/day: is no Saturday/,
    ],
    ['hours that end before they begin', 'hours.json', ['weekly', 0, 'to'], '07:00', /\/weekly\/0\/to: /],
    [
      'a clerk without a unit',
      'sample-people.json',
      [2, 'unitId'],
      undefined,
      /sample-people\.json \/2: .*needs a unitId/,
    ],
    [
      'a clerk of a unit that is not there',
      'sample-people.json',
      [2, 'unitId'],
      'nope',
      /\/2\/unitId: there is no unit/,
    ],
    ['aliases of no code', 'aliases/xe.json', [0, 'code'], 'xe', /aliases\/xe\.json \/0\/code: /],
    ['no alias at all', 'aliases/xe.json', [0, 'words'], [], /aliases\/xe\.json \/0\/words: /],
    [
      'aliases of one procedure in two places',
      'aliases/xe.json',
      [0, 'code'],
      '2.000528',
      /\/0\/code: «2\.000528» stands in aliases\/ho-tich\.json already/,
    ],
  ])('%s', async (_, file, path, value, expected) => {
    expect((await faultsWith(file, path, value)).join('\n')).toMatch(expected)
  })

  it('a file that is no JSON and a folder that is empty', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'locality-'))
    temporary.push(folder)
    await writeFile(join(folder, 'units.json'), '[{')
    const faults = await refusal(folder)
    expect(faults).toContain('locality.json : cannot be read')
    expect(faults.join('\n')).toMatch(/units\.json : is not JSON/)
  })
})
