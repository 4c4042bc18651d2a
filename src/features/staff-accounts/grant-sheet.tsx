import { useState } from 'react'
import type { StaffAccount } from '../../../contract/schemas/staff-account.ts'
import { useText } from '../../i18n/texts.ts'
import { ConfirmSheet } from '../../ui/confirm-sheet.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { GrantFields } from './grant-fields.tsx'
import { today } from './role-on.ts'
import { staffAccountTexts } from './texts.ts'
import { useGrant } from './use-grant.ts'
import type { useAccountActs } from './use-staff-accounts.ts'

type Props = { account: StaffAccount; grant: ReturnType<typeof useAccountActs>['grant']; onClose: () => void }

export function GrantSheet({ account, grant: give, onClose }: Props) {
  const text = useText(staffAccountTexts)
  const grant = useGrant(account.roles[0]?.unitId ?? '', today())
  const [tried, setTried] = useState(false)
  const act = () => {
    setTried(true)
    if (grant.grant) give.mutate(grant.grant, { onSuccess: onClose })
  }
  return (
    <ConfirmSheet
      title={text.grant}
      act={text.grant}
      cancel={text.cancel}
      busyLabel={give.isPending ? text.granting : undefined}
      onAct={act}
      onClose={onClose}
    >
      <p style={{ marginBottom: 16 }}>{text.grantHint}</p>
      <GrantFields grant={grant} tried={tried} />
      {give.error && <FailureView small error={give.error} />}
    </ConfirmSheet>
  )
}
