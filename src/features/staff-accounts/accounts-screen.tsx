import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import { UserPlus } from 'lucide-react'
import type { StaffAccount } from '../../../contract/schemas/staff-account.ts'
import { useText } from '../../i18n/texts.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Empty } from '../../ui/empty.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AccountState } from './account-state.tsx'
import { NewAccountSheet } from './new-account-sheet.tsx'
import { roleOn, today } from './role-on.ts'
import { staffAccountTexts } from './texts.ts'
import { useStaffAccounts } from './use-staff-accounts.ts'

/** Who may work here, at /quan-tri. */
export function AccountsScreen() {
  const text = useText(staffAccountTexts)
  const query = useStaffAccounts()
  const [adding, setAdding] = useState(false)
  const footer = (
    <ActionBar>
      <Button kind="primary" icon={<UserPlus size={20} />} onClick={() => setAdding(true)}>
        {text.add}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.title} footer={footer}>
      <DataView
        query={query}
        skeleton={<Skeleton rows={5} />}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={<Empty picture="papers" sentence={text.nobody} />}
      >
        {({ pages }) => (
          <List label={text.title}>
            {pages.map(({ items }) => items.map((one) => <Row key={one.id} account={one} />))}
          </List>
        )}
      </DataView>
      {query.hasNextPage && (
        <Button
          wide
          busyLabel={query.isFetchingNextPage ? text.loadingMore : undefined}
          onClick={() => void query.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
      {adding && <NewAccountSheet onClose={() => setAdding(false)} />}
    </Screen>
  )
}

function Row({ account }: { account: StaffAccount }) {
  const text = useText(staffAccountTexts)
  const { pathname } = useLocation()
  const to = `/quan-tri/${account.id}`
  const held = roleOn(account.roles, today())
  return (
    <ListRow
      to={to}
      current={pathname === to}
      title={account.name}
      lines={`${account.login} · ${held ? text.roles[held.role] : text.noRoleNow}`}
      trail={<AccountState state={account.state} />}
    />
  )
}
