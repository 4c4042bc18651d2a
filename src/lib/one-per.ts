/**
 * Makes one for each key, at its first use, as long as the key lives: a store for the storage of a phone, of which the
 * app has one and every app that a test opens its own.
 */
export function onePer<Key extends object, Given extends readonly unknown[], One extends object>(
  create: (key: Key, ...given: Given) => One,
): (key: Key, ...given: Given) => One {
  const made = new WeakMap<Key, One>()
  return (key, ...given) => {
    const one = made.get(key) ?? create(key, ...given)
    made.set(key, one)
    return one
  }
}
