import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Wait } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import styles from '../appointments.module.css'
import { appointmentTexts } from '../texts.ts'
import { keys, useWaits } from '../use-appointments.ts'
import { mineTexts } from './texts.ts'

/** Days that are full and waited for; an offered seat stands above as a card of its own. */
export function WaitList() {
  const text = useText(mineTexts)
  const { data } = useWaits()
  const shown = data?.items.filter(({ state }) => state === 'waiting' || state === 'missed').slice(0, 5) ?? []
  if (shown.length === 0) return null
  return (
    <Group title={text.waits}>
      <List label={text.waits}>
        {shown.map((wait) => (
          <WaitRow key={wait.id} wait={wait} />
        ))}
      </List>
    </Group>
  )
}

function WaitRow({ wait }: { wait: Wait }) {
  const text = useText(mineTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const api = useApi()
  const queries = useQueryClient()
  const leave = useMutation({
    mutationFn: () => api('DELETE /waits/{id}', { params: { id: wait.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.waits }),
  })
  const isWaiting = wait.state === 'waiting'
  return (
    <ListRow
      title={`${format.day(wait.day)}, ${text.waitPart[wait.part]}`}
      lines={
        <>
          <span className={styles.line}>{wait.groupName}</span>
          <span className={styles.line}>{isWaiting ? text.ahead(wait.ahead) : text.missed}</span>
        </>
      }
      below={
        isWaiting && (
          <>
            <Button
              kind="quiet"
              busyLabel={leave.isPending ? shared.working : undefined}
              onClick={() => leave.mutate()}
            >
              {text.stopWaiting}
            </Button>
            {leave.error && <FailureView error={leave.error} small />}
          </>
        )
      }
    />
  )
}
