import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('any number of them', async () => {
  const options = [
    { value: 'a', label: 'Cấp nước' },
    { value: 'b', label: 'Giao thông' },
  ]
  const field = showField({ ...common, kind: 'multi-choice', options })
  await userEvent.click(screen.getByRole('checkbox', { name: 'Giao thông' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Cấp nước' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Giao thông' }))
  expect(field.answer()).toEqual(['a'])
})
