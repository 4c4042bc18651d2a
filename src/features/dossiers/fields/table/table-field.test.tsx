import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

const table = {
  ...common,
  kind: 'table' as const,
  rowName: 'người con',
  minRows: 1,
  maxRows: 2,
  columns: [
    { id: 'name', label: 'Họ tên', kind: 'text' as const, required: true },
    { id: 'born', label: 'Ngày sinh', kind: 'partial-date' as const, required: false },
  ],
}

test('the first row stands ready, more are added up to the limit, and any can be taken away', async () => {
  const field = showField(table)
  await userEvent.type(screen.getByLabelText('Họ tên'), 'Nguyễn Văn Một')
  await userEvent.click(screen.getByRole('button', { name: 'Thêm người con' }))
  expect(screen.queryByRole('button', { name: 'Thêm người con' })).toBeNull()
  await userEvent.type(screen.getAllByLabelText('Họ tên')[1] ?? document.body, 'Nguyễn Thị Hai')
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ người con 1' }))
  expect(field.answer()).toEqual([{ name: 'Nguyễn Thị Hai' }])
})

test('a fault stands at its cell and names its row', () => {
  showField(table, { value: [{ name: 'Một' }, { name: '' }], judged: true })
  expect(screen.getAllByLabelText('Họ tên')[1]).toHaveAccessibleDescription(/“Họ tên \(người con 2\)”/)
})
