import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CarriedDossier } from '../../../../../contract/schemas/carried.ts'
import type { StoredFile } from '../../../../../contract/schemas/dossier.ts'
import { useApi } from '../../../../api/api-context.tsx'
import { useText } from '../../../../i18n/texts.ts'
import { useOpenDocument } from '../../../../platform/use-open-document.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card, Group } from '../../../../ui/card.tsx'
import { DataView } from '../../../../ui/data-view.tsx'
import { DocumentSheet } from '../../../../ui/document-sheet.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import { StoredFileLine } from '../../files/stored-file.tsx'
import { AnswersOf } from '../answers-view.tsx'
import { broughtKey } from './brought-key.ts'
import { TakeInSheet } from './take-in-sheet.tsx'
import { broughtTexts } from './texts.ts'

/** The draft that somebody brings to an appointment: to read, and to take in as it is. */
export function BroughtDossier({ appointmentId }: { appointmentId: string }) {
  const text = useText(broughtTexts)
  const api = useApi()
  const query = useQuery({
    queryKey: broughtKey(appointmentId),
    queryFn: ({ signal }) => api('GET /staff/appointments/{id}/dossier', { params: { id: appointmentId } }, { signal }),
    staleTime: 0,
  })
  return (
    <Group title={text.title}>
      <DataView query={query} skeleton={<Skeleton rows={3} />}>
        {(brought) => <Brought appointmentId={appointmentId} {...brought} />}
      </DataView>
    </Group>
  )
}

function Brought({ appointmentId, dossier, form }: CarriedDossier & { appointmentId: string }) {
  const text = useText(broughtTexts)
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Card tone="yours">
        <StatusTag tone="yours">{text.tag}</StatusTag>
        <p style={{ margin: '8px 0 12px' }}>{text.lead}</p>
        <Button kind="primary" onClick={() => setAsks(true)}>
          {text.takeIn}
        </Button>
      </Card>
      <Papers appointmentId={appointmentId} dossier={dossier} />
      {form && <AnswersOf form={form} answers={dossier.answers} />}
      {asks && <TakeInSheet appointmentId={appointmentId} dossier={dossier} onClose={() => setAsks(false)} />}
    </>
  )
}

/** Staff use a browser, which needs no single-use link. */
function Papers({ appointmentId, dossier }: Pick<CarriedDossier, 'dossier'> & { appointmentId: string }) {
  const text = useText(broughtTexts)
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()
  const openFile = (file: StoredFile) =>
    open(file.id, {
      title: file.name,
      mediaType: file.mime,
      link: () => Promise.reject(new Error('A brought paper is opened here')),
      load: () =>
        api.file('GET /staff/appointments/{id}/files/{fileId}', { params: { id: appointmentId, fileId: file.id } }),
    })
  return (
    <>
      {dossier.documents.length === 0 && <p>{text.noPapers}</p>}
      {dossier.documents.map(({ requirementId, name, files }) => (
        <Card key={requirementId} title={name}>
          {files.length === 0 && <p>{text.notYet}</p>}
          <ul>
            {files.map((file) => (
              <StoredFileLine key={file.id} file={file} onOpen={openFile} opening={opening} />
            ))}
          </ul>
        </Card>
      ))}
      <DocumentSheet shown={shown} onClose={close} />
    </>
  )
}
