import type { Dossier, DossierDocument } from '../../../../contract/schemas/dossier.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card, Group } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { PaperPdfButton } from '../files/paper-pdf-button.tsx'
import { StoredFileLine } from '../files/stored-file.tsx'
import { useOpenFile } from '../files/use-open-file.tsx'
import { dossierTexts } from '../texts.ts'

/** The papers that were sent, with their files to open. */
export function DocumentsView({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierTexts)
  const file = useOpenFile(dossier.id)
  const sent = dossier.documents.filter((one) => one.files.some(({ sent }) => sent) || one.replaced.length > 0)
  if (sent.length === 0) return null
  return (
    <Group title={text.documents}>
      {sent.map((document) => (
        <Document key={document.requirementId} dossierId={dossier.id} document={document} {...file} />
      ))}
      {file.sheet}
    </Group>
  )
}

type Props = { dossierId: string; document: DossierDocument } & Pick<ReturnType<typeof useOpenFile>, 'open' | 'opening'>

function Document({ dossierId, document, open, opening }: Props) {
  const text = useText(dossierTexts)
  const { requirementId, name } = document
  const sent = document.files.filter((file) => file.sent)
  return (
    <Card title={name}>
      <ul>
        {sent.map((file) => (
          <StoredFileLine key={file.id} file={file} onOpen={open} opening={opening} />
        ))}
      </ul>
      {sent.length > 0 && <PaperPdfButton dossierId={dossierId} requirementId={requirementId} name={name} />}
      {document.replaced.length > 0 && (
        <Disclosure title={text.replaced}>
          <ul>
            {document.replaced.map((file) => (
              <StoredFileLine key={file.id} file={file} onOpen={open} opening={opening} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}
