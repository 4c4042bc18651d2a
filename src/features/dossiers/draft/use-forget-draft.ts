import { useQueryClient } from '@tanstack/react-query'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { uploadMemory } from '../papers/upload-memory.ts'
import { keys } from '../use-dossiers.ts'
import { removeKeptChanges } from './kept-changes.ts'
import { closeDraft } from './open-drafts.ts'

/** This phone lets go of a draft. Its screen is left before what was read of it goes. */
export function useForgetDraft(): (id: string, leave: () => void) => Promise<void> {
  const platform = usePlatform()
  const queries = useQueryClient()
  return async (id, leave) => {
    closeDraft(id)
    await uploadMemory(platform.storage, id).clear()
    await removeKeptChanges(platform.storage, id)
    leave()
    queries.removeQueries({ queryKey: keys.dossier(id) })
    await queries.invalidateQueries({ queryKey: keys.lists })
  }
}
