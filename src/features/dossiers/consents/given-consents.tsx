import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ConsentText, GivenConsent } from '../../../../contract/schemas/consent.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { FailureView } from '../../../ui/failure-view.tsx'
import { useToast } from '../../../ui/toast.tsx'
import styles from '../dossier/dossier.module.css'
import { keys, useDefinition } from '../use-dossiers.ts'
import { consentTexts } from './texts.ts'

/** What was agreed to with a dossier, in which words and when; what may be taken back is taken back here. */
export function GivenConsents({ dossier }: { dossier: Dossier }) {
  const text = useText(consentTexts)
  const change = useChange(dossier.id)
  const texts = useDefinition(dossier.id).data?.consents ?? []
  const open = texts.filter((one) => one.revocable && !dossier.consents.some(({ purpose }) => purpose === one.purpose))
  if (dossier.consents.length === 0) return null
  return (
    <Card title={text.given}>
      <ul className={styles.items}>
        {dossier.consents.map((given) => (
          <Given
            key={given.purpose}
            given={given}
            // Agreed to again in the words of today, not in those of then.
            today={texts.find(({ purpose }) => purpose === given.purpose)}
            change={change}
          />
        ))}
        {open.map((one) => (
          <li key={one.purpose}>
            <Words text={one} />
            <p className={styles.itemNote}>{text.notGiven}</p>
            <Act text={one} agreed change={change} />
          </li>
        ))}
      </ul>
      <p className={styles.itemNote}>{text.withdrawInstead}</p>
      {change.error && <FailureView error={change.error} small />}
    </Card>
  )
}

type Change = ReturnType<typeof useChange>

function Given({ given, today, change }: { given: GivenConsent; today: ConsentText | undefined; change: Change }) {
  const text = useText(consentTexts)
  const format = useFormat()
  const { revokedAt } = given
  return (
    <li>
      <Words text={given} />
      <p className={styles.itemNote}>
        {revokedAt === null
          ? text.agreedAt(format.moment(given.agreedAt), given.version)
          : text.revokedAt(format.moment(revokedAt))}
      </p>
      {given.revocable && revokedAt === null && <Act text={given} agreed={false} change={change} />}
      {today?.revocable && revokedAt !== null && <Act text={today} agreed change={change} />}
    </li>
  )
}

function Words({ text }: { text: ConsentText }) {
  const { title, what, kept } = text[useLanguage()]
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <p>
        {what} {kept}
      </p>
    </>
  )
}

function Act({
  text: { purpose, version, ...words },
  agreed,
  change,
}: {
  text: ConsentText
  agreed: boolean
  change: Change
}) {
  const text = useText(consentTexts)
  const { title } = words[useLanguage()]
  return (
    <p>
      <Button
        aria-label={agreed ? text.agreeFor(title) : text.revokeFor(title)}
        busyLabel={change.isPending && change.variables.purpose === purpose ? text.working : undefined}
        onClick={() => change.mutate({ purpose, version, agreed })}
      >
        {agreed ? text.agree : text.revoke}
      </Button>
    </p>
  )
}

function useChange(id: string) {
  const text = useText(consentTexts)
  const api = useApi()
  const queries = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: (body: { purpose: string; version: string; agreed: boolean }) =>
      api('POST /dossiers/{id}/consents', { params: { id }, body }),
    onSuccess: (after, { agreed }) => {
      queries.setQueryData(keys.dossier(id), after)
      toast(agreed ? text.agreed : text.revoked)
    },
    onError: () => queries.invalidateQueries({ queryKey: keys.definition(id) }),
  })
}
