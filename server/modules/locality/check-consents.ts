import type { ConsentText } from '../../../contract/schemas/consent.ts'
import { noteRepeated, type Note } from './faults.ts'

/** A purpose may have several versions, each once; what is not needed must be revocable, what is needed is not. */
export function checkConsents(texts: readonly ConsentText[], note: Note) {
  noteRepeated(
    texts.map(({ purpose, version }) => `${purpose} ${version}`),
    (index) => `/${index}/version`,
    note,
  )
  texts.forEach(({ required, revocable }, index) => {
    if (required === revocable) note(`/${index}/revocable`, 'a purpose is either needed or can be taken back')
  })
  if (!texts.some(({ purpose }) => purpose === 'handle-dossier')) note('', 'has no purpose «handle-dossier»')
}
