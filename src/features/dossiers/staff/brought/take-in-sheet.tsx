import { useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router-dom'
import type { Dossier } from '../../../../../contract/schemas/dossier.ts'
import { ApiError } from '../../../../api/api-error.ts'
import { useApi } from '../../../../api/api-context.tsx'
import { useText } from '../../../../i18n/texts.ts'
import { newId } from '../../../../lib/new-id.ts'
import { CheckField } from '../../../../ui/check-field.tsx'
import { ConfirmSheet } from '../../../../ui/confirm-sheet.tsx'
import { FailureView } from '../../../../ui/failure-view.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { keys } from '../../use-dossiers.ts'
import { broughtKey } from './brought-key.ts'
import { broughtTexts } from './texts.ts'

type Props = { appointmentId: string; dossier: Dossier; onClose: () => void }

/** The person at the desk confirms, the clerk takes the very draft in and goes on with it as with any dossier. */
export function TakeInSheet({ appointmentId, dossier, onClose }: Props) {
  const text = useText(broughtTexts)
  const api = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  const key = useRef(newId())
  const [confirmed, setConfirmed] = useState(false)
  const [tried, setTried] = useState(false)
  const { revision } = dossier
  const takeIn = useMutation({
    mutationFn: () =>
      api(
        'POST /staff/appointments/{id}/take-in',
        { params: { id: appointmentId }, body: { revision, confirmedAtDesk: true } },
        { idempotencyKey: `${key.current}-${revision}` },
      ),
    onSuccess: (after) => {
      queries.setQueryData(keys.dossier(after.id), after)
      void queries.invalidateQueries({ queryKey: keys.unitLists })
      void queries.invalidateQueries({ queryKey: ['mine', 'desk'] })
      toast(text.taken)
      navigate(`/can-bo/${after.id}`, { replace: true })
    },
    // Its owner may have changed it meanwhile: what is shown is read again.
    onError: () => void queries.invalidateQueries({ queryKey: broughtKey(appointmentId) }),
  })
  const named = takeIn.error instanceof ApiError ? takeIn.error : undefined

  function act() {
    setTried(true)
    if (confirmed) takeIn.mutate()
  }

  return (
    <ConfirmSheet
      title={text.takeIn}
      act={text.takeIn}
      cancel={text.leave}
      busyLabel={takeIn.isPending ? text.taking : undefined}
      onAct={act}
      onClose={onClose}
    >
      <p style={{ marginBottom: 16 }}>{text.says}</p>
      <CheckField
        label={text.confirmed}
        error={tried && !confirmed ? text.confirmFirst : undefined}
        checked={confirmed}
        onChange={setConfirmed}
      />
      {takeIn.error && <FailureView error={takeIn.error} small />}
      {named && (
        <ul>
          {named.fields.length > 0 && <li>{text.faults(named.fields.length)}</li>}
          {named.items.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </ConfirmSheet>
  )
}
