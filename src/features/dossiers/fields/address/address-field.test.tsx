import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { FieldDefinition } from '../../../../../contract/rules/forms/definition.ts'
import { showField } from '../field-kinds.fixture.tsx'
import { localUnits } from './local-units.ts'

afterEach(cleanup)
const field: FieldDefinition = { id: 'f', label: 'Nơi cư trú', required: true, kind: 'address' }
const common = {
  predecessorIds: [] as string[],
  receives: true,
  hours: [],
  unconfirmed: [],
  validFrom: '2025-07-01',
  validTo: null,
}
const province = {
  ...common,
  id: 'hcm',
  code: '79',
  name: 'Thành phố Hồ Chí Minh',
  kind: 'province' as const,
  parentId: null,
}
const ward = {
  ...common,
  id: 'vt',
  code: '26506',
  name: 'Phường Vũng Tàu',
  kind: 'ward' as const,
  parentId: 'hcm',
  predecessorIds: ['p1'],
}
const former = {
  ...ward,
  predecessorIds: [],
  id: 'p1',
  code: '1',
  name: 'Phường 1',
  validFrom: '1990-01-01',
  validTo: '2025-06-30',
}
const answers = { '/locality': { units: [province, ward, former] } }

test('only units that exist today are offered, with their province', () => {
  expect(localUnits([province, ward, former], new Date('2026-11-24T03:00:00Z'))).toEqual([
    { code: '26506', name: 'Phường Vũng Tàu', provinceName: 'Thành phố Hồ Chí Minh' },
  ])
})

test('a unit of this locality is chosen, the street is typed', async () => {
  const shown = showField(field, { answers })
  await userEvent.selectOptions(await screen.findByLabelText('Xã, phường'), 'Phường Vũng Tàu')
  await userEvent.type(screen.getByLabelText(/Số nhà/), '1 Đường Mẫu')
  expect(shown.answer()).toEqual({
    street: '1 Đường Mẫu',
    unitName: 'Phường Vũng Tàu',
    provinceName: 'Thành phố Hồ Chí Minh',
    unitCode: '26506',
  })
})

test('a ward that is no more leads to the one of today, and stays written beside it', async () => {
  const shown = showField(field, { answers })
  const list = await screen.findByLabelText('Xã, phường')
  await userEvent.selectOptions(list, 'Phường 1 cũ (nay là Phường Vũng Tàu)')
  expect(shown.answer()).toEqual({
    street: '',
    unitName: 'Phường Vũng Tàu',
    provinceName: 'Thành phố Hồ Chí Minh',
    unitCode: '26506',
    former: 'Phường 1',
  })
  expect(screen.getByText('Trước 1/7/2025 là Phường 1')).toBeInTheDocument()
  expect(list).toHaveDisplayValue('Phường Vũng Tàu')
})

test('any other place is typed in two levels', async () => {
  const shown = showField(field, { answers })
  await userEvent.selectOptions(await screen.findByLabelText('Xã, phường'), 'Nơi khác (tự nhập)')
  await userEvent.type(screen.getByLabelText('Tên xã, phường'), 'Xã Mẫu')
  await userEvent.type(screen.getByLabelText('Tỉnh, thành phố'), 'Tỉnh Mẫu')
  expect(shown.answer()).toEqual({ street: '', unitName: 'Xã Mẫu', provinceName: 'Tỉnh Mẫu' })
})

test('without the list of units it can be typed all the same', async () => {
  showField(field)
  expect(await screen.findByLabelText('Tên xã, phường')).toBeInTheDocument()
})
