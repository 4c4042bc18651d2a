import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { DayPart, Wait } from '../../../../contract/schemas/appointment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { useAskSignIn } from '../../../session/session-context.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Refusal } from '../refusal.tsx'
import { appointmentTexts } from '../texts.ts'
import { useAct } from '../use-act.ts'
import { keys } from '../use-appointments.ts'
import { bookingTexts } from './texts.ts'
import type { Where } from './use-slots.ts'

type Props = { where: Where; day: string; title: string; offerMinutes: number }

const parts: readonly DayPart[] = ['any', 'morning', 'afternoon']

/** A full day: be offered the next seat that is given back. */
export function WaitForDay({ where, day, title, offerMinutes }: Props) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const api = useApi()
  const queries = useQueryClient()
  const askSignIn = useAskSignIn()
  const [part, setPart] = useState<DayPart>('any')
  const [wait, setWait] = useState<Wait>()
  const join = useAct(
    (chosen: DayPart, idempotencyKey) =>
      api('POST /waits', { body: { ...where, day, part: chosen } }, { idempotencyKey }),
    (done) => {
      setWait(done)
      void queries.invalidateQueries({ queryKey: keys.waits })
      void queries.invalidateQueries({ queryKey: keys.holds })
    },
  )
  if (wait)
    return (
      <Notice tone="done" live>
        <p>{text.waiting}</p>
        <ButtonLink kind="quiet" to="/lich-hen">
          {shared.toMine}
        </ButtonLink>
      </Notice>
    )
  return (
    <Card title={text.waitTitle}>
      <p>{title}</p>
      <p style={{ marginBottom: 12 }}>{text.waitText(offerMinutes)}</p>
      <Chips
        label={text.part}
        options={parts.map((value) => ({ value, label: text.parts[value] }))}
        value={part}
        onChange={setPart}
      />
      {join.error && <Refusal error={join.error} />}
      <div style={{ marginTop: 12 }}>
        <Button
          wide
          busyLabel={join.isPending ? shared.working : undefined}
          onClick={() => void askSignIn(text.signInReason).then((here) => here && join.mutate(part))}
        >
          {text.wait}
        </Button>
      </div>
    </Card>
  )
}
