import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../../../../contract/rules/forms/definition.ts'
import type { DossierDocument } from '../../../../../contract/schemas/dossier.ts'
import { sampleDossier } from '../../sample-dossier.fixture.ts'
import { faultsIn, itemsToJudge, noticeOf, type Verdict, type Verdicts } from './verdicts.ts'

const paper = (requirementId: string): DossierDocument => ({
  requirementId,
  name: `Giấy ${requirementId}`,
  required: true,
  files: [],
  replaced: [],
  askedAgain: null,
})
const form: FormDefinition = {
  id: 'f',
  version: '1',
  title: 'Tờ khai',
  legalBasis: [],
  evidence: { kind: 'official', note: '' },
  sections: [
    {
      id: 's',
      title: 'Phần',
      fields: [
        { id: 'name', kind: 'person-name', label: 'Họ tên', required: true },
        { id: 'agree', kind: 'consent', label: 'Cam đoan', statement: 'Tôi cam đoan', required: true },
      ],
    },
  ],
}
const good: Verdict = { good: true }
const wrong = (chosen: string, words = ''): Verdict => ({ good: false, chosen, words })
const dossier = sampleDossier({ status: 'submitted', documents: [paper('a'), paper('b')] })
const items = itemsToJudge(dossier, form)

test('papers and answered fields stand in one list, a declaration does not', () =>
  expect(items.map(({ key }) => key)).toEqual(['paper:a', 'paper:b', 'field:name']))

describe('one pass', () => {
  test.each<[string, Verdicts, unknown]>([
    ['nothing may be left unjudged', { 'paper:a': wrong('Ảnh mờ') }, ['paper:b unjudged', 'field:name unjudged']],
    [
      'a wrong item needs its reason',
      { 'paper:a': wrong(''), 'paper:b': wrong('other', ' '), 'field:name': good },
      ['paper:a reason', 'paper:b reason'],
    ],
    ['all good', { 'paper:a': good, 'paper:b': good, 'field:name': good }, []],
  ])('%s', (_name, verdicts, faults) =>
    expect(faultsIn(items, verdicts, '').map(({ key, kind }) => `${key} ${kind}`)).toEqual(faults),
  )

  test('only what is wrong is named, with the chosen reason or words of one’s own', () => {
    const verdicts = { 'paper:a': wrong('Ảnh mờ'), 'paper:b': good, 'field:name': wrong('other', ' Sai dấu ') }
    expect(noticeOf(3, items, verdicts, { override: 'x', legalGround: ' ' })).toEqual({
      action: 'request-supplement',
      revision: 3,
      items: [{ requirementId: 'a', reason: 'Ảnh mờ' }],
      fields: [{ fieldId: 'name', reason: 'Sai dấu' }],
    })
  })
})

test('what an earlier notice found good is good, and returning it needs a leader’s reason', () => {
  const later = itemsToJudge({ ...dossier, returnable: { papers: ['a'], fields: [] } }, form)
  expect(later.map(({ settled }) => settled)).toEqual([false, true, true])
  expect(faultsIn(later, { 'paper:a': good }, '')).toEqual([])
  const verdicts = { 'paper:a': good, 'paper:b': wrong('Giấy đã bị huỷ') }
  expect(faultsIn(later, verdicts, '').map(({ kind }) => kind)).toEqual(['override'])
  expect(noticeOf(1, later, verdicts, { override: 'Nơi cấp báo huỷ', legalGround: '' })).toMatchObject({
    override: 'Nơi cấp báo huỷ',
  })
})
