import type { ConsentText } from '../../../../contract/schemas/consent.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import type { TransitionOf } from '../../../../contract/schemas/transition.ts'
import type { Api } from '../../../api/call.ts'
import { newId } from '../../../lib/new-id.ts'
import type { PlatformStorage } from '../../../platform/storage.ts'
import type { SentFile } from '../papers/upload-memory.ts'
import { parsedJson } from '../../../lib/parsed-json.ts'

/** What a server from before each purpose was asked for by itself wants to hear. */
export const consentVersion = '2026-11'

/** The needed purposes, and those that the person ticked, in the words that were on screen. */
export const agreedPurposes = (texts: readonly ConsentText[], optional: readonly string[]) =>
  texts
    .filter(({ purpose, required }) => required || optional.indexOf(purpose) >= 0)
    .map(({ purpose, version }) => ({ purpose, version }))

type Sent = TransitionOf<'submit'>['documents']

/**
 * The files as this phone knows it sent them, so that the server can compare. A file that another phone sent is
 * listed as the server has it.
 */
export function sentDocuments(
  documents: Dossier['documents'],
  papers: ReadonlySet<string>,
  known: { [fileId: string]: SentFile },
): Sent {
  return documents
    .filter(({ requirementId }) => papers.has(requirementId))
    .map(({ requirementId, files }) => ({
      requirementId,
      files: files
        .filter((file) => !file.sent && file.state !== 'infected')
        .map(({ id, bytes }) => {
          const sent = known[id]
          return sent?.sha256 ? { id, bytes: sent.bytes, sha256: sent.sha256 } : { id, bytes: sent?.bytes ?? bytes }
        }),
    }))
    .filter(({ files }) => files.length > 0)
}

type Body = TransitionOf<'submit'> | TransitionOf<'supply'>

/**
 * Sends with a key that stays on the phone until an answer comes: a repeat, also after a reload, gets the same
 * answer. Another content needs another key.
 */
export async function sendOnce(api: Api, storage: PlatformStorage, dossierId: string, body: Body): Promise<Dossier> {
  const place = `send.${dossierId}`
  const content = JSON.stringify(body)
  const kept = parsed(await storage.get(place))
  const idempotencyKey = kept?.content === content ? kept.key : newId()
  await storage.set(place, JSON.stringify({ key: idempotencyKey, content }))
  const dossier = await api('POST /dossiers/{id}/transitions', { params: { id: dossierId }, body }, { idempotencyKey })
  await storage.remove(place)
  return dossier
}

function parsed(text: string | undefined): { key: string; content: string } | undefined {
  const value = parsedJson(text)
  if (typeof value !== 'object' || value === null || !('key' in value) || !('content' in value)) return undefined
  const { key, content } = value
  return typeof key === 'string' && typeof content === 'string' ? { key, content } : undefined
}
