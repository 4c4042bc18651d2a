import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from './field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }
const input = (label: string | RegExp = 'Ô này') => screen.getByLabelText(label)

test.each([
  ['0100109106', false],
  ['0100109106-001', false],
  ['077190000001', false],
  ['0100109107', true],
  ['12', true],
])('tax code %s: wrong? %s', (value, wrong) => {
  showField({ ...common, kind: 'tax-code' }, { value, judged: true })
  expect(input().hasAttribute('aria-invalid')).toBe(wrong)
})

test('money is typed with dots or without, and read back', async () => {
  const field = showField({ ...common, kind: 'money' }, { judged: true })
  await userEvent.type(input(), '1.500.000')
  expect(field.answer()).toBe(1_500_000)
  expect(screen.getByText('1.500.000 đ')).toBeInTheDocument()
  await userEvent.type(input(), 'x')
  expect(input()).toHaveAccessibleDescription(/số nguyên/)
})

test('a measure takes a comma, and says when it is too large', async () => {
  const field = showField({ ...common, kind: 'measure', min: 0, max: 100, unit: 'm²' }, { judged: true })
  await userEvent.type(input('Ô này (m²)'), '85,5')
  expect(field.answer()).toBe(85.5)
  expect(input('Ô này (m²)')).toHaveValue('85,5')
  await userEvent.type(input('Ô này (m²)'), '5{Backspace}{Backspace}{Backspace}00')
  expect(field.answer()).toBe(8500)
  expect(input('Ô này (m²)')).toHaveAccessibleDescription(/nhiều nhất là 100/)
})

test('a moment is a day and a time of the clock', async () => {
  const field = showField({ ...common, kind: 'date-time', notAfterToday: true }, { judged: true })
  await userEvent.type(input('Ngày'), '1')
  await userEvent.type(input('Tháng'), '11')
  await userEvent.type(input('Năm'), '2026')
  expect(screen.getByText(/cần đủ ngày, tháng, năm và giờ/)).toBeInTheDocument()
  await userEvent.type(input(/lúc mấy giờ/), '0730')
  expect(field.answer()).toBe('2026-11-01T07:30')
  expect(screen.queryByText(/cần đủ ngày/)).toBeNull()
})
