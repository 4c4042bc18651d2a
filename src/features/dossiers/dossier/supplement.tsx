import { useEffect, useState, type ComponentType } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useStore } from 'zustand'
import type { Answers } from '../../../../contract/rules/forms/definition.ts'
import type { Dossier, DossierDocument } from '../../../../contract/schemas/dossier.ts'
import type { PaperSample } from '../../../../contract/schemas/procedure.ts'
import { ApiError } from '../../../api/api-error.ts'
import { useApi } from '../../../api/api-context.tsx'
import { createSendFile } from '../../../api/uploads.ts'
import { useText } from '../../../i18n/texts.ts'
import { failureOf } from '../../../lib/failure.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { sendOnce, sentDocuments } from '../draft/send-draft.ts'
import { photoCheck } from '../papers/check/photo-check.ts'
import { fileHash } from '../papers/file-hash.ts'
import { PaperCard } from '../papers/paper-card.tsx'
import { shrinkPhoto } from '../papers/shrink-photo.ts'
import { uploadMemory } from '../papers/upload-memory.ts'
import { takePlace } from '../papers/pages/take-place.ts'
import { createUploadQueue } from '../papers/upload-queue.ts'
import { dossierTexts } from '../texts.ts'
import { keys } from '../use-dossiers.ts'
import { useCorrections } from './use-corrections.ts'

/** Draws what a paper looks like; given by the app, because procedures own the drawings. */
export type SampleOf = ComponentType<{ sample: PaperSample; paper: string }>

type Props = { dossier: Dossier; Sample: SampleOf | undefined }

/** Only the papers and answers that were asked for, each with its reason, and one act. */
export function Supplement({ dossier, Sample }: Props) {
  const text = useText(dossierTexts)
  const { queue, memory } = useUploads(dossier.id)
  const uploading = useStore(queue.store, (state) => state.items.length)
  const [tried, setTried] = useState(false)
  const asked = dossier.documents.filter((one) => one.askedAgain)
  const missing = asked.filter(({ files }) => files.every(({ sent }) => sent))
  const corrections = useCorrections(dossier)
  const { Fields, errors } = corrections
  const supply = useSupply(dossier, memory)

  function trySending() {
    setTried(true)
    if (missing.length + uploading + errors.length > 0) return
    supply.mutate({ papers: asked.map((one) => one.requirementId), answers: corrections.answers })
  }

  function sampleOf({ requirementId, name }: DossierDocument) {
    const sample = corrections.requirement(requirementId)?.sample
    return Sample && sample && <Sample sample={sample} paper={name} />
  }

  return (
    <Group title={text.supplementTitle}>
      <p>{text.supplementText}</p>
      <div style={{ margin: '12px 0' }}>
        {Fields && (
          <Fields
            asked={corrections.asked}
            answers={corrections.answers}
            errors={tried ? errors : []}
            onChange={corrections.change}
          />
        )}
        {asked.map((document) => (
          <PaperCard
            key={document.requirementId}
            dossierId={dossier.id}
            requirementId={document.requirementId}
            name={document.name}
            reason={document.askedAgain?.reason}
            sample={sampleOf(document)}
            document={document}
            queue={queue}
          />
        ))}
      </div>
      {tried && missing.length > 0 && (
        <Notice tone="failed" live>
          {text.supplyMissing(missing.map(({ name }) => name).join(', '))}
        </Notice>
      )}
      {supply.error && <SupplyFailure error={supply.error} />}
      <Button kind="primary" wide busyLabel={supply.isPending ? text.supplying : undefined} onClick={trySending}>
        {text.supply}
      </Button>
    </Group>
  )
}

function SupplyFailure({ error }: { error: unknown }) {
  const text = useText(dossierTexts)
  return failureOf(error).code === 'OFFLINE' ? (
    <Notice tone="caution" live>
      {text.offline}
    </Notice>
  ) : (
    <>
      <FailureView error={error} small />
      <ul>
        {(error instanceof ApiError ? error.items : []).map(({ id, name, reason }) => (
          <li key={id + (reason ?? '')}>{name}</li>
        ))}
      </ul>
    </>
  )
}

function useUploads(dossierId: string) {
  const api = useApi()
  const { storage, network } = usePlatform()
  const queries = useQueryClient()
  const [uploads] = useState(() => {
    const memory = uploadMemory(storage, dossierId)
    const queue = createUploadQueue({
      dossierId,
      send: createSendFile(api),
      prepare: shrinkPhoto,
      check: photoCheck,
      hash: fileHash,
      memory,
      onStored: async (requirementId, fileId, _sent, replaced) => {
        if (replaced) await takePlace(api, { dossierId, requirementId }, fileId, replaced)
        await queries.invalidateQueries({ queryKey: keys.dossier(dossierId) })
      },
    })
    return { memory, queue }
  })
  useEffect(
    () => network.subscribe((state) => (state === 'online' ? uploads.queue.resume() : undefined)),
    [network, uploads],
  )
  return uploads
}

function useSupply(dossier: Dossier, memory: ReturnType<typeof uploadMemory>) {
  const text = useText(dossierTexts)
  const api = useApi()
  const { storage } = usePlatform()
  const queries = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: async ({ papers, answers }: { papers: string[]; answers: Answers }) =>
      sendOnce(api, storage, dossier.id, {
        action: 'supply',
        revision: dossier.revision,
        documents: sentDocuments(dossier.documents, new Set(papers), await memory.sentFiles()),
        ...(Object.keys(answers).length > 0 && { answers }),
      }),
    onSuccess: async (after) => {
      await memory.clear()
      queries.setQueryData(keys.dossier(dossier.id), after)
      void queries.invalidateQueries({ queryKey: keys.lists })
      toast(text.supplied)
    },
    onError: () => void queries.invalidateQueries({ queryKey: keys.dossier(dossier.id) }),
  })
}
