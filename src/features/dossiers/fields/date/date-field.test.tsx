import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('day, month and year are typed one after the other', async () => {
  const field = showField({ ...common, kind: 'date' })
  await userEvent.type(screen.getByLabelText('Ngày'), '5')
  await userEvent.type(screen.getByLabelText('Tháng'), '11')
  await userEvent.type(screen.getByLabelText('Năm'), '2026')
  expect(field.answer()).toBe('2026-11-05')
})

test('of an old person the year may be all that is known', async () => {
  const field = showField({ ...common, kind: 'partial-date' }, { judged: true })
  await userEvent.type(screen.getByLabelText('Năm'), '1938')
  expect(field.answer()).toBe('1938')
  expect(screen.getByRole('group')).not.toHaveAccessibleDescription(/Cần sửa/)
})

test.each([
  ['2026-02-31', /chưa phải là một ngày có thật/],
  ['2027-01-01', /không thể sau hôm nay/],
  ['2026', /nhập đủ ngày, tháng, năm/],
])('%s is named', (value, says) => {
  showField({ ...common, kind: 'date', notAfterToday: true }, { value, judged: true })
  expect(screen.getByRole('group')).toHaveAccessibleDescription(says)
})
