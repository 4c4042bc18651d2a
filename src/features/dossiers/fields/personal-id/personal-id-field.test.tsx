import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test.each([
  ['077190000001', false],
  ['077 190 000 001', false],
  ['12345', true],
])('%s: wrong? %s', (value, wrong) => {
  showField({ ...common, kind: 'personal-id' }, { value, judged: true })
  expect(screen.getByLabelText('Ô này').hasAttribute('aria-invalid')).toBe(wrong)
})

test('opens the number keys and leaves the memory of the phone out of it', async () => {
  const field = showField({ ...common, kind: 'personal-id' })
  const input = screen.getByLabelText('Ô này')
  expect(input).toHaveAttribute('inputmode', 'numeric')
  expect(input).toHaveAttribute('autocomplete', 'off')
  await userEvent.type(input, '077')
  expect(field.answer()).toBe('077')
})
