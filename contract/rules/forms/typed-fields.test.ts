import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLocality } from '../../../server/modules/locality/load.ts'
import type { Answers, FormDefinition } from './definition.ts'
import { fillIn, peopleIn, type Known } from './prefill.ts'
import { visibleFields } from './visibility.ts'
import { sampleAnswers } from '../../../server/modules/sandbox/scenarios/sample-answers.ts'

const { forms } = await loadLocality(resolve(import.meta.dirname, '../../../localities/vung-tau-2025'))
const today = '2026-11-28'
const formOf = (id: string): FormDefinition => {
  const form = forms.find((one) => one.id === id)
  if (!form) throw new Error(`There is no form ${id}`)
  return form
}

const address = { street: '1 Đường Mẫu', unitName: 'Phường Vũng Tàu', provinceName: 'Thành phố Hồ Chí Minh' }
const card = {
  fullName: 'Nguyễn Thị Mẫu',
  personalId: '077190000001',
  idType: 'can-cuoc',
  birthDate: '1990-05-12',
  gender: 'nu',
  residence: address,
  nationality: 'Việt Nam',
}
const besides = { ethnicity: 'Kinh', email: 'mau@example.vn', phone: '0912345678' }

/** Cards of everybody the form is about, the phone number from Zalo, and an earlier dossier of the person. */
function everythingKnown(form: FormDefinition, answers: Answers): Known {
  const known: Known = { 'zalo.phone': { value: besides.phone, origin: 'account' } }
  const fields = form.sections.flatMap((section) => section.fields)
  for (const who of peopleIn(fields, answers).concat('person')) {
    for (const [part, value] of Object.entries({ ...card, ...(who === 'person' ? besides : {}) }))
      known[`${who}.${part}`] = { value, origin: 'card' }
  }
  return known
}

/** What is left to type or to choose on the way that `choices` takes, by name. */
function leftToDo(id: string, choices: Answers) {
  const form = formOf(id)
  const chosen = sampleAnswers(form, choices)
  const { changes } = fillIn(form, choices, everythingKnown(form, choices), {}, today)
  const asked = visibleFields(form, chosen).filter(({ kind }) => kind !== 'computed')
  return {
    fields: asked.length,
    left: asked.filter((field) => changes[field.id] === undefined).map((field) => field.id),
  }
}

describe('every form', () => {
  it.each(forms.map((form) => [form.id, form]))('%s says by whom it is handed in, and its evidence', (_id, form) => {
    const fields = form.sections.flatMap((section) => section.fields)
    expect(fields.some(({ id }) => id === 'requester.fullName')).toBe(true)
    expect(form.evidence.note.length).toBeGreaterThan(0)
  })

  it('is there for each of the 17 of the shared data', () => {
    expect(forms.map(({ id }) => id).sort()).toEqual(
      'BTXH-HT CC-TK CT01 CX-01 DD-15 DD-18 DD-21 GPXD-01 HKD-DK KH-TK KS-TK KT-TK TC-DON TL-TK TTHN-TK TTQH VH-DN'.split(
        ' ',
      ),
    )
  })

  it.each<[string, Answers, number, string]>([
    ['BTXH-HT', {}, 10, 'pension.has pension payment bank.account declaration'],
    ['CC-TK', { relation: 'chinh-toi' }, 14, 'relation changeType document from to reason declaration'],
    ['CT01', { 'head.relation': 'chu-ho' }, 12, 'head.relation content members declaration'],
    ['CX-01', { 'applicant.kind': 'ca-nhan' }, 11, 'applicant.kind action trees place point reason schedule'],
    [
      'DD-15',
      { 'applicant.kind': 'ca-nhan' },
      12,
      'applicant.kind parcel usage origin assets request debt declaration',
    ],
    [
      'DD-18',
      { 'applicant.kind': 'ca-nhan' },
      11,
      'applicant.kind cert.number cert.book change.content change.reason attachments declaration',
    ],
    ['DD-21', { 'applicant.kind': 'ca-nhan' }, 10, 'applicant.kind kind parcels newParcels reason declaration'],
    [
      'GPXD-01',
      { 'applicant.kind': 'ca-nhan' },
      17,
      'applicant.kind site.lot site.area site.address work.type work.groundArea work.totalFloorArea work.height work.floors work.baseLevel designer.name designer.licence expectedMonths pledge',
    ],
    [
      'HKD-DK',
      { subjectType: 'ca-nhan' },
      16,
      'name address industries capital startDate subjectType tax.employees tax.method declaration',
    ],
    [
      'KH-TK',
      { side: 'nu' },
      21,
      'side male.ethnicity male.marriageCount female.marriageCount copies.wanted copies.count bothPresent declaration',
    ],
    [
      'KT-TK',
      {},
      23,
      'relation deceased.ethnicity deathAt deathPlace cause deathNotice.number deathNotice.issuer deathNotice.date copies.wanted copies.count declaration',
    ],
    ['TC-DON', { 'applicant.kind': 'ca-nhan' }, 9, 'applicant.kind road work from to pledge'],
    [
      'TL-TK',
      { relation: 'chinh-toi' },
      17,
      'relation eventType registry.office registry.date registry.number registry.book copies.count declaration',
    ],
    ['VH-DN', { 'applicant.kind': 'ca-nhan' }, 9, 'applicant.kind place area purpose from to'],
  ])('%s, with %j, asks %i fields and leaves', (id, choices, fields, left) => {
    expect(leftToDo(id, choices)).toEqual({ fields, left: left.split(' ') })
  })
})
