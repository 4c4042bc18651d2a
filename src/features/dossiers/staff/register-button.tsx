import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { Button } from '../../../ui/button.tsx'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'
import { staffTexts } from './texts.ts'

/** The register of this month (form 07), to print. Staff use a browser, which needs no single-use link. */
export function RegisterButton() {
  const text = useText(staffTexts)
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()

  function openRegister() {
    const to = civilDayOf(new Date())
    const query = { from: `${to.slice(0, 8)}01`, to }
    const load = () => api.file('GET /staff/register', { query })
    open('register', {
      title: text.register,
      mediaType: 'application/pdf',
      link: () => Promise.reject(new Error('A register is opened here')),
      load,
    })
  }

  return (
    <>
      <Button busyLabel={opening ? text.openingRegister : undefined} onClick={openRegister}>
        {text.register}
      </Button>
      <DocumentSheet shown={shown} onClose={close} />
    </>
  )
}
