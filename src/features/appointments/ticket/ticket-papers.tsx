import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Appointment } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { Group } from '../../../ui/card.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { CheckRow, List, ListRow } from '../../../ui/list.tsx'
import styles from '../appointments.module.css'
import { keys } from '../use-appointments.ts'
import { ticketTexts } from './texts.ts'

/** The papers to bring, to be ticked; the clerk sees the ticks. */
export function TicketPapers({ appointment }: { appointment: Appointment }) {
  const text = useText(ticketTexts)
  const api = useApi()
  const queries = useQueryClient()
  const { id, papers, status } = appointment
  const mayChange = status === 'booked' || status === 'arrived'
  const save = useMutation({
    // One after the other, so that the last tick is the one that stays.
    scope: { id: `papers-${id}` },
    mutationFn: (papersReady: string[]) => api('PATCH /appointments/{id}', { params: { id }, body: { papersReady } }),
    onMutate: (ready) => {
      const before = queries.getQueryData<Appointment>(keys.one(id))
      queries.setQueryData<Appointment>(keys.one(id), (old) => old && withTicks(old, ready))
      return before
    },
    onError: (_error, _ready, before) => queries.setQueryData(keys.one(id), before),
  })
  if (papers.length === 0) return null
  const ready = papers.filter((paper) => paper.ready).map(({ requirementId }) => requirementId)
  const tick = (paper: string, checked: boolean) =>
    save.mutate(checked ? [...ready, paper] : ready.filter((one) => one !== paper))
  return (
    <Group title={text.papers}>
      <p role="status" className={styles.second}>
        {text.papersTally(ready.length, papers.length)}
      </p>
      <List label={text.papers}>
        {papers.map(({ requirementId, name, required, kind, ready: isReady }) => {
          const lines = [!required && text.optional, kind === 'present' && text.present].filter(Boolean).join(' · ')
          return mayChange ? (
            <CheckRow
              key={requirementId}
              title={name}
              lines={lines}
              checked={isReady}
              onChange={(checked) => tick(requirementId, checked)}
            />
          ) : (
            <ListRow key={requirementId} title={name} lines={lines} />
          )
        })}
      </List>
      {save.error && <FailureView error={save.error} small />}
      {mayChange && <p className={styles.second}>{text.papersSeen}</p>}
    </Group>
  )
}

const withTicks = (appointment: Appointment, ready: readonly string[]): Appointment => ({
  ...appointment,
  papers: appointment.papers.map((paper) => ({ ...paper, ready: ready.includes(paper.requirementId) })),
})
