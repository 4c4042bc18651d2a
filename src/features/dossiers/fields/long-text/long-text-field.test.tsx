import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('takes several lines', async () => {
  const field = showField({ ...common, kind: 'long-text' })
  await userEvent.type(screen.getByRole('textbox', { name: 'Ô này' }), 'một{Enter}hai')
  expect(field.answer()).toBe('một\nhai')
})
