import { useState } from 'react'
import { useParams } from 'react-router-dom'
import type { StaffAccount } from '../../../contract/schemas/staff-account.ts'
import { useLocality } from '../../api/locality.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Group } from '../../ui/card.tsx'
import { ConfirmSheet } from '../../ui/confirm-sheet.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Facts } from '../../ui/facts.tsx'
import { FailureView } from '../../ui/failure-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AccountState } from './account-state.tsx'
import { GrantSheet } from './grant-sheet.tsx'
import { roleOn, today } from './role-on.ts'
import { SetupTicketSheet } from './setup-ticket-sheet.tsx'
import { staffAccountTexts } from './texts.ts'
import { useAccountActs, useStaffAccount } from './use-staff-accounts.ts'

/** One member of staff: roles over time, and what an administrator may do. */
export function AccountScreen() {
  const text = useText(staffAccountTexts)
  const { id = '' } = useParams()
  const query = useStaffAccount(id)
  return (
    <Screen title={text.account} heading={query.data?.name} back="/quan-tri">
      <DataView query={query} skeleton={<Skeleton shape="page" />}>
        {(account) => (
          <>
            <AboutCard account={account} />
            <Acts account={account} />
          </>
        )}
      </DataView>
    </Screen>
  )
}

function AboutCard({ account }: { account: StaffAccount }) {
  const text = useText(staffAccountTexts)
  const format = useFormat()
  const { data: locality } = useLocality()
  const unitName = (unitId: string) => locality?.units.find((unit) => unit.id === unitId)?.name ?? unitId
  const held = roleOn(account.roles, today())
  return (
    <>
      <Card>
        <Facts
          facts={[
            { label: text.login, value: account.login },
            { label: text.account, value: <AccountState state={account.state} /> },
            { label: text.now, value: held ? `${text.roles[held.role]}, ${unitName(held.unitId)}` : text.noRoleNow },
          ]}
        />
      </Card>
      <Card title={text.rolesTitle}>
        <Facts
          facts={account.roles.map(({ role, unitId, validFrom, validTo }) => ({
            label: text.fromTo(format.day(validFrom), validTo ? format.day(validTo) : undefined),
            value: `${text.roles[role]}, ${unitName(unitId)}`,
          }))}
        />
      </Card>
    </>
  )
}

function Acts({ account }: { account: StaffAccount }) {
  const text = useText(staffAccountTexts)
  const { lock, grant, renew } = useAccountActs(account.id)
  const [asking, setAsking] = useState<'grant' | 'renew' | 'disable'>()
  const close = () => setAsking(undefined)
  return (
    <Group title={text.account}>
      <Button wide onClick={() => setAsking('grant')}>
        {text.grant}
      </Button>
      <Button wide onClick={() => setAsking('renew')}>
        {text.renew}
      </Button>
      {account.state === 'disabled' ? (
        <Button wide onClick={() => lock.mutate(false)} busyLabel={lock.isPending ? text.enabling : undefined}>
          {text.enable}
        </Button>
      ) : (
        <Button kind="danger" wide onClick={() => setAsking('disable')}>
          {text.disable}
        </Button>
      )}
      {asking === 'grant' && <GrantSheet grant={grant} account={account} onClose={close} />}
      {asking === 'renew' && (
        <SetupTicketSheet
          title={text.renew}
          act={text.renew}
          ticket={renew.data}
          busyLabel={renew.isPending ? text.renewing : undefined}
          onAct={() => renew.mutate()}
          onClose={() => {
            close()
            renew.reset()
          }}
        >
          <p>{text.renewWords}</p>
          {renew.error && <FailureView small error={renew.error} />}
        </SetupTicketSheet>
      )}
      {asking === 'disable' && (
        <ConfirmSheet
          danger
          title={text.disable}
          act={text.disable}
          cancel={text.cancel}
          busyLabel={lock.isPending ? text.disabling : undefined}
          onAct={() => lock.mutate(true, { onSuccess: close })}
          onClose={close}
        >
          <p>{text.disableWords}</p>
          {lock.error && <FailureView small error={lock.error} />}
        </ConfirmSheet>
      )}
    </Group>
  )
}
