import { useState, type ReactNode } from 'react'
import { IdCard as CardIcon } from 'lucide-react'
import { useNavigate } from 'react-router-dom'
import type { IdCard } from '../../../../contract/rules/identity/card-code.ts'
import { checkPersonName } from '../../../../contract/rules/identity/person-name.ts'
import { checkPersonalId } from '../../../../contract/rules/identity/personal-id.ts'
import type { Visit } from '../../../../contract/schemas/visit.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useScanCard } from '../use-scan-card.ts'
import { helpCodeIn } from '../help/help-code.ts'
import { visitTexts } from './texts.ts'
import { useOpenVisits } from './use-visit.ts'

/** Whose card it is, scanned or typed; a code from the person's phone leads on to their dossier. */
export function CardStep({ onCard, onVisit }: { onCard: (card: IdCard) => void; onVisit: (visit: Visit) => void }) {
  const text = useText(visitTexts)
  const navigate = useNavigate()
  const { canScan, fault, reading, read } = useScanCard(onCard, (scanned) => {
    const help = /lam-giup#/.test(scanned) ? helpCodeIn(scanned) : undefined
    if (help) navigate(`/lam-giup#${help}`)
    return help !== undefined
  })
  return (
    <TypedCard onCard={onCard}>
      <p style={{ marginBottom: 16 }}>{text.lead}</p>
      {canScan && (
        <Button
          kind="primary"
          wide
          icon={<CardIcon size={22} />}
          busyLabel={reading ? text.scanning : undefined}
          onClick={read}
        >
          {text.scan}
        </Button>
      )}
      {fault && (
        <Notice tone="caution" live>
          {text.scanFault[fault]}
        </Notice>
      )}
      <Unfinished onVisit={onVisit} />
    </TypedCard>
  )
}

/** Silent while there is none, and without a network. */
function Unfinished({ onVisit }: { onVisit: (visit: Visit) => void }) {
  const text = useText(visitTexts)
  const format = useFormat()
  const { data } = useOpenVisits()
  if (!data || data.items.length === 0) return null
  return (
    <Group title={text.unfinished}>
      <List label={text.unfinished}>
        {data.items.map((visit) => (
          <ListRow
            key={visit.id}
            title={visit.name}
            lines={text.since(format.time(visit.openedAt))}
            onPress={() => onVisit(visit)}
          />
        ))}
      </List>
    </Group>
  )
}

function TypedCard({ onCard, children }: { onCard: (card: IdCard) => void; children: ReactNode }) {
  const text = useText(visitTexts)
  const [number, setNumber] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const id = checkPersonalId(number)
  const fullName = checkPersonName(name)
  const act = () => {
    setTried(true)
    if (id.ok && fullName.ok) onCard({ number: id.value, fullName: fullName.name })
  }
  const footer = (
    <ActionBar>
      <Button onClick={act}>{text.next}</Button>
    </ActionBar>
  )
  return (
    <Screen title={text.title} back="/can-bo" footer={footer}>
      {children}
      <form
        aria-label={text.typeInstead}
        style={{ marginTop: 24 }}
        onSubmit={(event) => {
          event.preventDefault()
          act()
        }}
      >
        <h2 style={{ marginBottom: 12 }}>{text.typeInstead}</h2>
        <TextField
          label={text.number}
          error={tried && !id.ok ? text.numberWrong : undefined}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={number}
          onChange={setNumber}
        />
        <TextField
          label={text.fullName}
          error={tried && !fullName.ok ? text.nameWrong : undefined}
          autoComplete="off"
          autoCapitalize="words"
          maxLength={120}
          value={name}
          onChange={setName}
        />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Screen>
  )
}
