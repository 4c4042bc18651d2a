import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { FieldDefinition } from '../../../../../contract/rules/forms/definition.ts'
import { fakePlatform } from '../../../../platform/fake.ts'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const field: FieldDefinition = { id: 'f', label: 'Ô này', required: true, kind: 'phone', prefillFrom: ['zalo.phone'] }
const inZalo = () => fakePlatform({ name: 'zalo' })
const answers = { '/sessions/current/phone': { phone: '+84912345678' } }

test('inside Zalo the number is one tap away', async () => {
  const shown = showField(field, { platform: inZalo(), answers })
  await userEvent.click(screen.getByRole('button', { name: 'Lấy số điện thoại từ Zalo' }))
  expect(await screen.findByDisplayValue('0912 345 678')).toBeInTheDocument()
  expect(shown.answer()).toBe('0912 345 678')
  expect(screen.queryByRole('button')).toBeNull()
})

test('a "no" leaves the typing', async () => {
  const platform = fakePlatform()
  platform.answerWith('askPhone', 'refused')
  const shown = showField(field, { platform: { ...platform, name: 'zalo' }, answers })
  await userEvent.click(screen.getByRole('button', { name: 'Lấy số điện thoại từ Zalo' }))
  expect(await screen.findByText(/Chưa lấy được số từ Zalo/)).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('Ô này'), '0912345678')
  expect(shown.answer()).toBe('0912345678')
})

test('elsewhere there is nothing to tap', () => {
  showField(field)
  expect(screen.queryByRole('button')).toBeNull()
})
