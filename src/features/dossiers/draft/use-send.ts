import { useMutation, useQueryClient } from '@tanstack/react-query'
import { documentsToSubmit } from '../../../../contract/rules/forms/requirements.ts'
import type { PhoneRemark } from '../../../../contract/schemas/preflight.ts'
import { useApi } from '../../../api/api-context.tsx'
import { failureOf } from '../../../lib/failure.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { keys } from '../use-dossiers.ts'
import { useDraftParts } from './draft-context.tsx'
import { closeDraft } from './open-drafts.ts'
import { agreedPurposes, consentVersion, sendOnce, sentDocuments } from './send-draft.ts'

type Sending = { remarks: PhoneRemark[]; optional: readonly string[] }

/** Sends the draft; when it is sent the screen of the draft gives way to the receipt. */
export function useSend() {
  const api = useApi()
  const { storage } = usePlatform()
  const queries = useQueryClient()
  const { dossier, definition, draft, memory } = useDraftParts()
  const key = keys.dossier(dossier.id)

  return useMutation({
    mutationFn: async ({ remarks, optional }: Sending) => {
      if (!(await draft.flush())) throw { code: draft.store.getState().problem ?? 'BUSY' }
      const fresh = await api('GET /dossiers/{id}', { params: { id: dossier.id } })
      if (fresh.status !== 'draft') return fresh
      const texts = definition.consents
      const papers = documentsToSubmit(definition.procedure.documents, fresh.caseAnswers).map(({ id }) => id)
      return sendOnce(api, storage, dossier.id, {
        action: 'submit',
        revision: draft.revision(),
        documents: sentDocuments(fresh.documents, new Set(papers), await memory.sentFiles()),
        consent: { textVersion: consentVersion, agreed: true },
        ...(texts && { consents: agreedPurposes(texts, optional) }),
        ...(remarks.length > 0 && { remarks }),
        truthful: true,
      })
    },
    onSuccess: async (sent) => {
      closeDraft(dossier.id)
      await memory.clear()
      queries.setQueryData(key, sent)
      void queries.invalidateQueries({ queryKey: keys.lists })
    },
    onError: async (error) => {
      const { code } = failureOf(error)
      if (code === 'OFFLINE' || code === 'TIMEOUT') return
      // Whatever the server found wrong, the screen shows what the server has.
      await queries.invalidateQueries({ queryKey: key })
      // The words changed since this screen was opened: they are read, and agreed to, again.
      if (code === 'CONSENT_MISSING') await queries.invalidateQueries({ queryKey: keys.definition(dossier.id) })
    },
  })
}
