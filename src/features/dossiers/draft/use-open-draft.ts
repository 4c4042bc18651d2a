import { useEffect, useState } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Known } from '../../../../contract/rules/forms/prefill.ts'
import type { Dossier, DossierDefinition } from '../../../../contract/schemas/dossier.ts'
import { useApi } from '../../../api/api-context.tsx'
import type { Api } from '../../../api/call.ts'
import { createSendFile } from '../../../api/uploads.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import type { Platform } from '../../../platform/platform.ts'
import { useSessionStore } from '../../../session/session-context.tsx'
import type { SessionStore } from '../../../session/session-store.ts'
import { photoCheck } from '../papers/check/photo-check.ts'
import { fileHash } from '../papers/file-hash.ts'
import { shrinkPhoto } from '../papers/shrink-photo.ts'
import { uploadMemory } from '../papers/upload-memory.ts'
import { takePlace } from '../papers/pages/take-place.ts'
import { createUploadQueue } from '../papers/upload-queue.ts'
import { helpHasEnded } from '../help/ended-screen.tsx'
import { keys } from '../use-dossiers.ts'
import type { Changes } from './draft-changes.ts'
import { createDraftStore } from './draft-store.ts'
import { earlierFacts } from './earlier-facts.ts'
import { changesKeeper, readKeptChanges } from './kept-changes.ts'
import { openDraft, type OpenDraft } from './open-drafts.ts'
import { createPrefills } from './prefills.ts'
import { cardFactsFor } from '../visit/visit-store.ts'
import { zaloMark } from './zalo-mark.ts'

type Parts = { api: Api; platform: Platform; queries: QueryClient }

function later(run: () => void, ms: number) {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

function makeDraft({ api, platform, queries }: Parts, dossier: Dossier, changes: Changes | undefined) {
  const kept = changesKeeper(platform.storage, dossier.id)
  const params = { id: dossier.id }
  const key = keys.dossier(dossier.id)
  const draft = createDraftStore({
    saved: dossier,
    kept: changes,
    save: async ({ postTo, ...change }) => {
      const body = { ...change, ...(postTo && { postTo }) }
      const saved = await api('PATCH /dossiers/{id}', { params, body }).catch((error: unknown) => {
        // What a helper typed for somebody else does not stay on their phone once they no longer help.
        if (helpHasEnded(error)) kept(undefined)
        throw error
      })
      queries.setQueryData(key, saved)
      return saved
    },
    load: () => api('GET /dossiers/{id}', { params }),
    keep: kept,
    later,
  })
  const memory = uploadMemory(platform.storage, dossier.id)
  const sendFile = createSendFile(api)
  const uploads = createUploadQueue({
    dossierId: dossier.id,
    // Which papers the server takes depends on the answers about the case, so those go first.
    send: async (request) => {
      await draft.flush()
      return sendFile(request)
    },
    prepare: shrinkPhoto,
    check: photoCheck,
    hash: fileHash,
    memory,
    onStored: async (requirementId, fileId, _sent, replaced) => {
      if (replaced) await takePlace(api, { dossierId: dossier.id, requirementId }, fileId, replaced)
      await queries.invalidateQueries({ queryKey: key })
    },
  })
  return { draft, memory, uploads }
}

const today = () => civilDayOf(new Date())

/** Without a state register the name is all that an account knows. */
const accountFacts = (name: string | null | undefined, { name: platform }: Platform): Known =>
  name ? { 'person.fullName': { value: name, origin: platform === 'zalo' ? 'zalo' : 'account' } } : {}

/** The draft store and the uploads of a dossier, once what this phone kept of it has been read. */
export function useOpenDraft(dossier: Dossier, definition: DossierDefinition): OpenDraft | undefined {
  const [open, setOpen] = useState<OpenDraft>()
  const api = useApi()
  const platform = usePlatform()
  const queries = useQueryClient()
  const session = useSessionStore()
  const { id } = dossier

  useEffect(() => {
    let gone = false
    void readKeptChanges(platform.storage, id).then((kept) => {
      if (gone) return
      const opened = openDraft(id, session, () => {
        const made = makeDraft({ api, platform, queries }, dossier, kept)
        // A helper's own name and earlier dossiers say nothing of the person whose dossier it is; a card at the counter does.
        const isOwn = dossier.helping === null
        const known = isOwn ? accountFacts(session.getState().person?.name, platform) : cardFactsFor(id, session)
        const prefills = createPrefills({
          form: definition.form,
          draft: made.draft,
          known,
          today,
          questions: definition.procedure.caseQuestions,
        })
        // Only a convenience: without a network, or when an old dossier cannot be read, one types.
        if (definition.form)
          void (isOwn ? earlierFacts(api, today()) : Promise.resolve({}))
            .then(prefills.learn, () => undefined)
            .then(prefills.complete)
        const zaloPhone = zaloMark({ draft: made.draft, prefills, storage: platform.storage, dossierId: id })
        return { ...made, prefills, zaloPhone }
      })
      setOpen(opened)
    })
    return () => {
      gone = true
    }
    // A newer copy of the same dossier is received below.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as the line above says
  }, [id, api, platform, queries, session])

  useEffect(() => open?.draft.receive(dossier), [open, dossier])
  useSavingMoments(open, platform, session)
  return open
}

/** Saves when the person leaves or has signed in again, when the app goes to the background and when the network is back. */
function useSavingMoments(open: OpenDraft | undefined, platform: Platform, session: SessionStore) {
  useEffect(() => {
    if (!open) return
    const { draft, uploads } = open
    const stopPause = platform.onPause(() => void draft.flush())
    const goOn = () => {
      void draft.flush()
      uploads.resume()
    }
    const stopNetwork = platform.network.subscribe((state) => (state === 'online' ? goOn() : undefined))
    const stopSession = session.subscribe((now, before) => (now.token && !before.token ? goOn() : undefined))
    return () => {
      stopPause()
      stopNetwork()
      stopSession()
      void draft.flush()
    }
  }, [open, platform, session])
}
