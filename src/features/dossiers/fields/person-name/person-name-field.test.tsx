import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('a name with digits is not one', () => {
  showField({ ...common, kind: 'person-name' }, { value: 'Mẫu 2', judged: true })
  expect(screen.getByLabelText('Ô này')).toHaveAccessibleDescription(/chỉ gồm chữ cái/)
})
