import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

const field = { ...common, kind: 'computed' as const, from: 'born', rule: 'date-in-words' as const }

test('reads the date in words', () => {
  showField(field, { from: '2026-04-15' })
  expect(screen.getByText('ngày mười lăm tháng tư năm hai nghìn không trăm hai mươi sáu')).toBeInTheDocument()
})

test('waits for the date', () => {
  showField(field, { from: '2026-4' })
  expect(screen.getByText('Tự hiện khi bạn nhập ngày ở trên')).toBeInTheDocument()
})
