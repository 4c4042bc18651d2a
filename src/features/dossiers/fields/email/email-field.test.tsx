import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { showField } from '../field-kinds.fixture.tsx'

afterEach(cleanup)
const common = { id: 'f', label: 'Ô này', required: true }

test('an address without its second part is not one', () => {
  showField({ ...common, kind: 'email' }, { value: 'mau@vidu', judged: true })
  expect(screen.getByLabelText('Ô này')).toHaveAccessibleDescription(/ten@vidu.vn/)
})
