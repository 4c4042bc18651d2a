import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('a number becomes one, and what is none stays as typed and is named', async () => {
  const field = showField({ ...common, kind: 'count', min: 1, max: 10, unit: 'bản' }, { judged: true })
  const input = screen.getByLabelText('Ô này (bản)')
  await userEvent.type(input, '3')
  expect(field.answer()).toBe(3)
  await userEvent.type(input, 'x')
  expect(field.answer()).toBe('3x')
  expect(input).toHaveAccessibleDescription(/số nguyên/)
})
