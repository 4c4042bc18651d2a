import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import type { SandboxCharge, SandboxDecision } from '../../../../contract/schemas/payment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { keys } from '../use-dossiers.ts'
import { paymentTexts } from './texts.ts'

const chargeKey = (ref: string) => ['mine', 'sandbox-charge', ref]

/** The pay page of the sandbox's own bank, at /tra-thu/:ref. A real provider brings a page of its own. */
export function SandboxBankScreen() {
  const text = useText(paymentTexts)
  const api = useApi()
  const { ref = '' } = useParams()
  const query = useQuery({
    queryKey: chargeKey(ref),
    queryFn: ({ signal }) => api('GET /sandbox/payments/{ref}', { params: { ref } }, { signal }),
    staleTime: 0,
  })
  const back = query.data ? `/ho-so/${query.data.dossierId}` : '/ho-so'
  return (
    <Screen title={text.bank} back={back} footer={query.data && <Acts charge={query.data} reference={ref} />}>
      <DataView query={query} skeleton={<Skeleton shape="page" />}>
        {(charge) => <Charge charge={charge} />}
      </DataView>
    </Screen>
  )
}

function Charge({ charge: { amount, words, state } }: { charge: SandboxCharge }) {
  const text = useText(paymentTexts)
  const format = useFormat()
  const after = { paid: text.bankPaid, refused: text.bankRefused, refunded: text.bankRefunded }
  return (
    <>
      <Notice tone="caution">{text.bankLead}</Notice>
      <Card>
        <Facts
          facts={[
            { label: text.amount, value: <b>{format.money(amount)}</b> },
            { label: text.payFor, value: words },
          ]}
        />
      </Card>
      {state !== 'open' && (
        <Notice tone={state === 'paid' ? 'done' : 'info'} live>
          {after[state]}
        </Notice>
      )}
    </>
  )
}

function Acts({ charge, reference }: { charge: SandboxCharge; reference: string }) {
  const text = useText(paymentTexts)
  const api = useApi()
  const queries = useQueryClient()
  const dossierPath = `/ho-so/${charge.dossierId}`
  const decide = useMutation({
    mutationFn: (body: SandboxDecision) =>
      api('POST /sandbox/payments/{ref}/decisions', { params: { ref: reference }, body }),
    onSuccess: (after) => {
      queries.setQueryData(chargeKey(reference), after)
      void queries.invalidateQueries({ queryKey: keys.dossier(charge.dossierId) })
      void queries.invalidateQueries({ queryKey: keys.lists })
    },
  })
  if (charge.state !== 'open')
    return (
      <ActionBar>
        <ButtonLink kind="primary" to={dossierPath} replace>
          {text.backToDossier}
        </ButtonLink>
      </ActionBar>
    )
  return (
    <ActionBar>
      {decide.error && <FailureView error={decide.error} small />}
      <Button kind="quiet" onClick={() => decide.mutate({ decision: 'pay', callback: 'lose' })}>
        {text.payLost}
      </Button>
      <Button onClick={() => decide.mutate({ decision: 'refuse' })}>{text.refuse}</Button>
      <Button
        kind="primary"
        busyLabel={decide.isPending ? text.deciding : undefined}
        onClick={() => decide.mutate({ decision: 'pay' })}
      >
        {text.pay}
      </Button>
    </ActionBar>
  )
}
