/** Keeps the last `most` things that were made, so that a sheet that is asked for again is not drawn again. */
export function createShelf<Thing>(most: number) {
  const things = new Map<string, Promise<Thing>>()
  return async function take(key: string, make: () => Promise<Thing>): Promise<Thing> {
    const known = things.get(key)
    things.delete(key)
    const thing = known ?? make()
    things.set(key, thing)
    const oldest = things.keys().next().value
    if (things.size > most && oldest !== undefined) things.delete(oldest)
    try {
      return await thing
    } catch (error) {
      things.delete(key)
      throw error
    }
  }
}
