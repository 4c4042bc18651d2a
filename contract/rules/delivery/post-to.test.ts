import { expect, test } from 'vitest'
import type { FormDefinition } from '../forms/definition.ts'
import { faultsOfPostTo, knownPostTo, type PostTo } from './post-to.ts'

const good: PostTo = { name: 'Nguyễn Thị Mẫu', phone: '0912 345 678', address: 'Thôn 3, Xã Long Sơn' }

test.each<[string, PostTo, string[]]>([
  ['a whole address', good, []],
  ['nothing', { name: '', phone: ' ', address: '' }, ['name required', 'phone required', 'address required']],
  ['a name of digits', { ...good, name: '12' }, ['name format']],
  ['a number that nobody can call', { ...good, phone: '0123' }, ['phone format']],
])('%s', (_what, postTo, faults) =>
  expect(faultsOfPostTo(postTo).map(({ path, keyword }) => `${path.replace('postTo.', '')} ${keyword}`)).toEqual(
    faults,
  ),
)

test('what the form says of the person is known, of others it is not', () => {
  const form: FormDefinition = {
    id: 'F',
    version: '1',
    title: 'F',
    legalBasis: [],
    evidence: { kind: 'from-memory', note: '' },
    sections: [
      {
        id: 's',
        title: 'S',
        fields: [
          { id: 'a', kind: 'person-name', label: '', required: true, prefillFrom: ['person.fullName'] },
          { id: 'b', kind: 'address', label: '', required: true, prefillFrom: ['person.residence'] },
          { id: 'c', kind: 'phone', label: '', required: true, prefillFrom: ['father.phone'] },
        ],
      },
    ],
  }
  const home = { street: '1 Đường Mẫu', unitName: 'Phường Vũng Tàu', provinceName: 'Thành phố Hồ Chí Minh' }
  expect(knownPostTo(form, { a: 'Trần Mẫu', b: home, c: '0912345678' }, '2026-11-25')).toEqual({
    name: 'Trần Mẫu',
    phone: '',
    address: '1 Đường Mẫu, Phường Vũng Tàu, Thành phố Hồ Chí Minh',
  })
})
