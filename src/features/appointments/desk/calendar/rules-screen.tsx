import { useState } from 'react'
import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { ActionBar } from '../../../../ui/action-bar.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Screen } from '../../../../ui/screen.tsx'
import { useIsClerk, useStaffCalendar } from '../use-desk.ts'
import { RulesSheet, simpleRules } from './rules-sheet.tsx'
import { calendarTexts } from './texts.ts'
import type { Draft } from './use-draft.ts'
import { WithCalendar } from './with-calendar.tsx'

/** The rules of booking as a list, at /quay/lich-lam-viec/quy-tac. */
export function RulesScreen() {
  const text = useText(calendarTexts)
  const isClerk = useIsClerk()
  const isThere = useStaffCalendar().data !== undefined
  const [editing, setEditing] = useState(false)
  const footer = isClerk && isThere && (
    <ActionBar>
      <Button onClick={() => setEditing(true)}>{text.change}</Button>
    </ActionBar>
  )
  return (
    <Screen title={text.rulesTitle} back="/quay/lich-lam-viec" footer={footer}>
      <WithCalendar>
        {(draft) => (
          <>
            <Rules draft={draft} />
            {editing && <RulesSheet draft={draft} onClose={() => setEditing(false)} />}
          </>
        )}
      </WithCalendar>
    </Screen>
  )
}

function Rules({ draft: { calendar } }: { draft: Draft }) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const { rules } = calendar
  const { noShow, confirm } = rules
  const release = confirm?.releaseHoursBefore ?? null
  const facts = simpleRules.map((id) => ({ label: text.rule[id], value: format.number(rules[id]) }))
  if (confirm) facts.push({ label: text.rule.remindHours, value: format.number(confirm.remindHoursBefore) })
  facts.push({ label: text.makeUpWeekday, value: format.weekday(rules.makeUpWeekday) })
  if (noShow) {
    facts.push({ label: text.missed.limit, value: format.number(noShow.limit) })
    facts.push({ label: text.missed.withinDays, value: format.number(noShow.withinDays) })
    facts.push({ label: text.missed.blockDays, value: format.number(noShow.blockDays) })
  }
  return (
    <>
      <Card>
        <Facts facts={facts} />
      </Card>
      <Notice>{release === null ? text.noRelease : text.releases(format.number(release))}</Notice>
    </>
  )
}
