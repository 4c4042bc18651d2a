import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { FieldDefinition } from '../../../../../contract/rules/forms/definition.ts'
import { fakePlatform } from '../../../../platform/fake.ts'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const field: FieldDefinition = { id: 'f', label: 'Vị trí', required: true, kind: 'point' }

test('the phone fills it in', async () => {
  const shown = showField(field)
  await userEvent.click(screen.getByRole('button', { name: 'Dùng vị trí hiện tại' }))
  expect(shown.answer()).toEqual({ lat: 10.346, lon: 107.0843 })
})

test('a "no" of the phone leaves typing, with a comma or a dot', async () => {
  const platform = fakePlatform()
  platform.answerWith('askLocation', 'refused')
  const shown = showField(field, { platform })
  await userEvent.click(screen.getByRole('button', { name: 'Dùng vị trí hiện tại' }))
  expect(await screen.findByText(/Không lấy được vị trí/)).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('Vĩ độ'), '10,35')
  expect(shown.answer()).toBeUndefined()
  await userEvent.type(screen.getByLabelText('Kinh độ'), '107.08')
  expect(shown.answer()).toEqual({ lat: 10.35, lon: 107.08 })
})
