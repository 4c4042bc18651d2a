import type { SessionStore } from '../../../session/session-store.ts'
import type { UploadMemory } from '../papers/upload-memory.ts'
import type { UploadQueue } from '../papers/upload-queue.ts'
import type { DraftStore } from './draft-store.ts'
import type { Prefills } from './prefills.ts'
import type { ZaloMark } from './zalo-mark.ts'

export type OpenDraft = {
  draft: DraftStore
  uploads: UploadQueue
  memory: UploadMemory
  prefills: Prefills
  zaloPhone: ZaloMark
}

/**
 * Drafts that are being worked on, by dossier. They outlive their screens, so that an upload goes on while the
 * person looks elsewhere; they end with the person's session.
 */
const drafts = new Map<string, OpenDraft>()

export function openDraft(id: string, session: SessionStore, make: () => OpenDraft): OpenDraft {
  const open = drafts.get(id)
  if (open) return open
  const made = make()
  drafts.set(id, made)
  const owner = session.getState().person?.id
  const stopWatching = session.subscribe(({ person }) => {
    if (person?.id === owner) return
    stopWatching()
    closeDraft(id)
  })
  return made
}

export function closeDraft(id: string) {
  const open = drafts.get(id)
  drafts.delete(id)
  open?.prefills.stop()
  open?.draft.stop()
  open?.uploads.stop()
}

export function closeDrafts() {
  for (const id of drafts.keys()) closeDraft(id)
}
