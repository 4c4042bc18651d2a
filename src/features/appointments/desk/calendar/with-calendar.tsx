import type { ReactNode } from 'react'
import type { StaffCalendar } from '../../../../../contract/schemas/appointment-calendar.ts'
import { failureOf } from '../../../../lib/failure.ts'
import { useText } from '../../../../i18n/texts.ts'
import { DataView } from '../../../../ui/data-view.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { useStaffCalendar } from '../use-desk.ts'
import { calendarTexts } from './texts.ts'
import { useDraft, type Draft } from './use-draft.ts'

type Props = { children: (draft: Draft, staff: StaffCalendar) => ReactNode }

/** The calendar of the unit with the unsaved changes on it; a unit without one says so. */
export function WithCalendar({ children }: Props) {
  const text = useText(calendarTexts)
  const query = useStaffCalendar()
  if (query.error && failureOf(query.error).code === 'NOT_FOUND') return <Notice>{text.noCalendar}</Notice>
  return (
    <DataView query={query} skeleton={<Skeleton rows={5} />}>
      {(staff) => <Drafted staff={staff}>{children}</Drafted>}
    </DataView>
  )
}

function Drafted({ staff, children }: { staff: StaffCalendar } & Props) {
  return <>{children(useDraft(staff), staff)}</>
}
