import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('sheet, number, place and area', async () => {
  const field = showField({ ...common, kind: 'parcel' })
  await userEvent.type(screen.getByLabelText('Số tờ bản đồ'), '7')
  await userEvent.type(screen.getByLabelText('Số thửa'), '276')
  await userEvent.type(screen.getByLabelText('Nơi có thửa đất'), 'Phường Vũng Tàu')
  await userEvent.type(screen.getByLabelText(/Diện tích/), '120')
  expect(field.answer()).toEqual({ sheet: '7', number: '276', place: 'Phường Vũng Tàu', areaM2: 120 })
})

test('letters in a number are named', () => {
  const value = { sheet: 'A', number: '1', place: 'x' }
  showField({ ...common, kind: 'parcel' }, { value, judged: true })
  expect(screen.getByRole('group', { name: 'Ô này' })).toHaveAccessibleDescription(/số tờ bản đồ và số thửa/)
})
