import { useState } from 'react'
import { useStore } from 'zustand'
import { useApi } from '../../../api/api-context.tsx'
import { createSendFile } from '../../../api/uploads.ts'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { FieldGroup, type FieldLook } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ChooseFiles } from '../papers/choose-files.tsx'
import { fileHash } from '../papers/file-hash.ts'
import { shrinkPhoto } from '../papers/shrink-photo.ts'
import { UploadLine } from '../papers/upload-line.tsx'
import { uploadMemory } from '../papers/upload-memory.ts'
import { createUploadQueue } from '../papers/upload-queue.ts'
import { staffTexts } from './texts.ts'

/** By agreement with the server: the paper that a result is uploaded as. */
const resultRequirement = 'result'

type Props = { dossierId: string; look: FieldLook; onFile: (fileId: string) => void }

/** The signed result: uploaded at once, part of the dossier when the act is done. */
export function ResultFile({ dossierId, look, onFile }: Props) {
  const text = useText(staffTexts)
  const api = useApi()
  const { storage } = usePlatform()
  const [kept, setKept] = useState(false)
  const [queue] = useState(() =>
    createUploadQueue({
      dossierId,
      send: createSendFile(api),
      prepare: shrinkPhoto,
      hash: fileHash,
      memory: uploadMemory(storage, dossierId),
      onStored: async (_requirement, fileId) => {
        setKept(true)
        onFile(fileId)
      },
    }),
  )
  const items = useStore(queue.store, (state) => state.items)
  return (
    <FieldGroup {...look}>
      {() => (
        <>
          {kept && <Notice tone="done">{text.fileKept}</Notice>}
          <ul>
            {items.map((item) => (
              <UploadLine key={item.key} item={item} queue={queue} />
            ))}
          </ul>
          <ChooseFiles
            paper={look.label}
            multiple={false}
            onFiles={(files) => queue.add(resultRequirement, files.slice(0, 1))}
          />
        </>
      )}
    </FieldGroup>
  )
}
