import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('has to be ticked', async () => {
  const field = showField({ ...common, kind: 'consent', statement: 'Tôi cam đoan' }, { judged: true })
  const box = screen.getByRole('checkbox', { name: 'Tôi cam đoan' })
  expect(box).toHaveAttribute('aria-invalid', 'true')
  await userEvent.click(box)
  expect(field.answer()).toBe(true)
  expect(box).not.toHaveAttribute('aria-invalid')
})
