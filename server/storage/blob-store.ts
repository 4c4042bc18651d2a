import type { Readable } from 'node:stream'

/** Keys go into paths and addresses as they are, so nothing else may be one. */
export function blobKey(key: string): string {
  if (!/^[\w-]{8,80}$/.test(key)) throw new Error('not a blob key')
  return key
}

/** Where the bytes of papers lie. Keys are random ids; names and types are the database's business. */
export type BlobStore = {
  /** Takes a finished file from the disk of this machine into the store, durably. */
  putFile: (key: string, file: string) => Promise<void>
  read: (key: string) => Promise<Readable>
  delete: (key: string) => Promise<void>
  /** Writes, reads and removes a small object; throws when the store is out of reach. */
  check: () => Promise<void>
  /** Removes what was begun before that moment and never became an object, as when the server was killed. */
  sweep: (before: Date) => Promise<void>
}
