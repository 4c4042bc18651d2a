/** How far two engines may be apart, by the unit that ends the name: slivers along a border fall to one side or the other. */
const allowed: [ending: string, difference: number][] = [
  ['areaSquareMetres', 0.1],
  ['affectedSquareMetres', 0.1],
  ['distanceMetres', 0.11],
  ['share', 0.002],
  // A centimetre.
  ['longitude', 1e-7],
  ['latitude', 1e-7],
]
const boundsDiffer = 1e-6

/** What is expected with each number replaced by the given one where they agree. */
export function met(expected: unknown, given: unknown, name = ''): unknown {
  if (typeof expected === 'number' && typeof given === 'number') {
    const differ = name === 'bounds' ? boundsDiffer : (allowed.find(([ending]) => name === ending)?.[1] ?? 0)
    return Math.abs(expected - given) <= differ * 1.0001 ? given : expected
  }
  if (Array.isArray(expected))
    return expected.map((one, at) => met(one, Array.isArray(given) ? given[at] : undefined, name))
  if (typeof expected !== 'object' || expected === null) return expected
  const of = new Map(Object.entries(typeof given === 'object' && given !== null ? given : {}))
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, met(value, of.get(key), key)]))
}
