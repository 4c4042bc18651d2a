import { useState } from 'react'
import { useText } from '../../i18n/texts.ts'
import { useSession } from '../../session/session-context.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { GrantFields } from './grant-fields.tsx'
import { isLogin } from './is-login.ts'
import { today } from './role-on.ts'
import { SetupTicketSheet } from './setup-ticket-sheet.tsx'
import { staffAccountTexts } from './texts.ts'
import { useAddAccount } from './use-staff-accounts.ts'
import { useGrant } from './use-grant.ts'

/** A new member of staff; ends with the code to hand over. */
export function NewAccountSheet({ onClose }: { onClose: () => void }) {
  const text = useText(staffAccountTexts)
  const unitId = useSession((state) => state.person?.unitId ?? '')
  const grant = useGrant(unitId, today())
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [tried, setTried] = useState(false)
  const add = useAddAccount()
  const isNamed = name.trim().length >= 2
  const act = () => {
    setTried(true)
    if (isNamed && isLogin(login) && grant.grant) add.mutate({ name: name.trim(), login, grant: grant.grant })
  }
  return (
    <SetupTicketSheet
      title={text.add}
      act={text.add}
      ticket={add.data}
      busyLabel={add.isPending ? text.adding : undefined}
      onAct={act}
      onClose={onClose}
    >
      <TextField
        id="new.name"
        label={text.name}
        error={tried && !isNamed ? text.nameMissing : undefined}
        value={name}
        onChange={setName}
        autoComplete="off"
        maxLength={80}
      />
      <TextField
        id="new.login"
        label={text.login}
        hint={text.loginHint}
        error={tried && !isLogin(login) ? text.loginWrong : undefined}
        value={login}
        onChange={(typed) => setLogin(typed.toLowerCase())}
        autoComplete="off"
        autoCapitalize="none"
        maxLength={40}
      />
      <GrantFields grant={grant} tried={tried} />
      {add.error && <FailureView small error={add.error} />}
    </SetupTicketSheet>
  )
}
