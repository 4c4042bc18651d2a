import { FileDown } from 'lucide-react'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import type { Api } from '../../../api/call.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, Group } from '../../../ui/card.tsx'
import { useForm } from '../use-procedures.ts'
import styles from './page.module.css'
import { pageTexts } from './texts.ts'
import { usePdf } from './use-pdf.tsx'

/** The forms of a procedure: filled in here, or printed and filled in by hand. */
export function FormsGroup({ procedure }: { procedure: Procedure }) {
  const text = useText(pageTexts)
  const ids = [procedure.formId, ...procedure.documents.map(({ formId }) => formId)]
  const forms = ids.filter((id, index): id is string => Boolean(id) && ids.indexOf(id) === index)
  if (forms.length === 0) return null
  return (
    <Group title={text.forms}>
      {forms.map((id) => (
        <Form key={id} id={id} inApp={procedure.mode === 'in-app' && id === procedure.formId} />
      ))}
    </Group>
  )
}

function Form({ id, inApp }: { id: string; inApp: boolean }) {
  const text = useText(pageTexts)
  const { data: form } = useForm(id)
  const pdf = usePdf()
  if (!form) return null
  const request = {
    title: form.title,
    path: `/forms/${encodeURIComponent(id)}/pdf`,
    load: (api: Api) => api.file('GET /forms/{id}/pdf', { params: { id } }),
  }
  return (
    <Card title={form.title}>
      {inApp && <p>{text.formInApp}</p>}
      <p className={styles.evidence}>
        {text.formEvidence[form.evidence.kind]} {form.evidence.note}
      </p>
      <Button
        icon={<FileDown size={20} />}
        busyLabel={pdf.busy ? text.preparingPdf : undefined}
        onClick={() => pdf.open(request)}
      >
        {text.printForm}
      </Button>
      {pdf.sheet}
    </Card>
  )
}
