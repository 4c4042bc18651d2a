/** A link straight to the map: its scripts come together with the first screens instead of one after the other. */
export function fetchAhead(pathname: string): void {
  if (!/\/quy-hoach\/ban-do$/.test(pathname)) return
  const scripts = [
    import('./planning-route.tsx'),
    import('../features/planning/map/map-screen.tsx'),
    import('../features/planning/map/ol-map.ts'),
  ]
  // Whoever needs one asks again, and says what is wrong.
  for (const script of scripts) script.catch(() => undefined)
}
