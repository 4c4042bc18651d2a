import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('keeps what is typed and offers the usual answers', async () => {
  const field = showField({ ...common, kind: 'text', suggestions: ['Kinh', 'Hoa'] })
  await userEvent.type(screen.getByLabelText('Ô này'), 'Kinh')
  expect(field.answer()).toBe('Kinh')
  expect(document.querySelectorAll('datalist option')).toHaveLength(2)
})

test('says what is missing, and takes it back once it is there', async () => {
  showField({ ...common, kind: 'text' }, { judged: true })
  const input = screen.getByLabelText('Ô này')
  expect(input).toHaveAttribute('aria-invalid', 'true')
  expect(input).toHaveAccessibleDescription(/Bạn chưa điền “Ô này”/)
  await userEvent.type(input, 'x')
  expect(input).not.toHaveAttribute('aria-invalid')
})
