import { expect, test } from 'vitest'
import { bookingPath, isAbout, readBooking } from './booking-path.ts'

test.each([
  [{}, '/lich-hen/dat', false],
  [{ unit: 'phuong-vung-tau' }, '/lich-hen/dat?don-vi=phuong-vung-tau', false],
  [{ procedure: '1.001193', unit: undefined }, '/lich-hen/dat?thu-tuc=1.001193', true],
  [{ group: 'ho tich', unit: 'a&b' }, '/lich-hen/dat?don-vi=a%26b&nhom=ho%20tich', true],
  [{ moves: 'x' }, '/lich-hen/dat?doi=x', true],
])('%j is %s and is read back', (ask, path, about) => {
  expect(bookingPath(ask)).toBe(path)
  const read = readBooking(new URL(path, 'http://localhost').searchParams)
  expect(read).toEqual(JSON.parse(JSON.stringify(ask)))
  expect(isAbout(read)).toBe(about)
})
