import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('"no" is an answer, not the lack of one', async () => {
  const field = showField({ ...common, kind: 'yes-no' }, { judged: true })
  expect(screen.getByRole('group', { name: 'Ô này' })).toHaveAccessibleDescription(/Bạn chưa chọn/)
  await userEvent.click(screen.getByRole('radio', { name: 'Không' }))
  expect(field.answer()).toBe(false)
  expect(screen.queryByText(/Bạn chưa chọn/)).toBeNull()
})
