import { keyPrefix, type StorageLayer } from './storage.ts'
import { withTimeLimit } from './time-limit.ts'

const store = 'texts'

/** Some web views accept the opening of a database and never finish it. */
const openingLimit = 2000

/** One object store of texts in a database of that name; every method rejects where IndexedDB is missing, forbidden or full. */
export function indexedDbStorage(factory: () => IDBFactory | undefined, name = 'storage'): StorageLayer {
  let opening: Promise<IDBDatabase> | undefined
  const database = () => {
    opening =
      opening ??
      withTimeLimit(
        open(factory(), keyPrefix + name, () => (opening = undefined)),
        openingLimit,
      )
    return opening
  }
  return {
    get: async (key) => {
      const found: unknown = await request((await database()).transaction(store).objectStore(store).get(key))
      return typeof found === 'string' ? found : undefined
    },
    set: (key, value) => write(database, (texts) => texts.put(value, key)),
    remove: (key) => write(database, (texts) => texts.delete(key)),
    clear: () => write(database, (texts) => texts.clear()),
  }
}

/** `onClose`: the system may close a database behind a page in the background; the next act opens it again. */
async function open(factory: IDBFactory | undefined, name: string, onClose: () => void): Promise<IDBDatabase> {
  if (!factory) throw new Error('There is no IndexedDB here')
  const opening = factory.open(name, 1)
  opening.onupgradeneeded = () => void opening.result.createObjectStore(store)
  const database = await request(opening)
  database.onclose = onClose
  return database
}

/** Settles with the transaction, not the request: a full disk is only told when it ends. */
async function write(database: () => Promise<IDBDatabase>, act: (texts: IDBObjectStore) => IDBRequest): Promise<void> {
  const transaction = (await database()).transaction(store, 'readwrite')
  act(transaction.objectStore(store))
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}

function request<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}
