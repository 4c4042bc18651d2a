import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { FieldDefinition } from '../../../../contract/rules/forms/definition.ts'
import { showField } from './field-kinds.fixture.tsx'

afterEach(cleanup)

test('a kind that a newer server knows and this build does not is handed in at the counter', () => {
  const field: FieldDefinition = JSON.parse('{"id":"f","kind":"signature","label":"Chữ ký","required":true}')
  showField(field)
  expect(screen.getByText('Chữ ký')).toBeInTheDocument()
  expect(screen.getByText(/bạn nộp tại quầy một cửa/)).toBeInTheDocument()
})
