import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

const options = (count: number) =>
  Array.from({ length: count }, (_one, at) => ({ value: `v${at}`, label: `Lựa chọn ${at}` }))

test('a few are cards that are all seen at once', async () => {
  const field = showField({ ...common, kind: 'choice', options: options(5) })
  await userEvent.click(screen.getByRole('radio', { name: 'Lựa chọn 3' }))
  expect(field.answer()).toBe('v3')
})

test('many are the list of the phone', async () => {
  const field = showField({ ...common, kind: 'choice', options: options(6) })
  await userEvent.selectOptions(screen.getByLabelText('Ô này'), 'Lựa chọn 5')
  expect(field.answer()).toBe('v5')
})
