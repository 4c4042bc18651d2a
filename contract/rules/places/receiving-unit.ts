type Unit = { id: string; parentId: string | null }

/**
 * The unit whose counter takes a procedure for somebody who lives in `home`: the ward itself, else what stands above it
 * (before 7/2025 the city took some). Undefined when none of them does.
 */
export function receivingUnit<U extends Unit>(
  units: readonly U[],
  receiving: readonly string[],
  home: U,
): U | undefined {
  if (receiving.indexOf(home.id) >= 0) return home
  const parent = units.filter(({ id }) => id === home.parentId)[0]
  return parent && receivingUnit(units, receiving, parent)
}
