/** The screen that says which counter to go to, for a procedure, a ward, or both; the way there from other features. */
export function whereToGoPath({ procedure, unit }: { procedure?: string | undefined; unit?: string | undefined } = {}) {
  const query = [procedure && `thu-tuc=${encodeURIComponent(procedure)}`, unit && `don-vi=${encodeURIComponent(unit)}`]
  const given = query.filter(Boolean).join('&')
  return '/den-dau' + (given && `?${given}`)
}
