import { useQuery } from '@tanstack/react-query'
import { CalendarDays, FileText } from 'lucide-react'
import { useApi } from '../../../api/api-context.tsx'
import { useCatalogue } from '../../../api/catalogue/catalogue-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { bookingPath, type BookingAsk } from '../../../lib/booking-path.ts'
import { useSession } from '../../../session/session-context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { List, ListRow } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { appointmentTexts } from '../texts.ts'
import { useCounters } from '../use-appointments.ts'
import { bookingTexts } from './texts.ts'
import { UnitChoice } from './unit-choice.tsx'
import { useMyUnit } from './use-my-unit.ts'

export type ProcedureLink = { code: string; plainName: string }

type Props = {
  /** What the person looked at last; another feature keeps it. */
  recent: readonly ProcedureLink[]
  /** The row whose times are open beside the list. */
  ask: BookingAsk
}

const shownRecent = 3
const shownFrequent = 6

/** `/lich-hen/dat`: one tap says what for, the likeliest first; nothing is typed. */
export function WhatForScreen({ recent, ask }: Props) {
  const text = useText(bookingTexts)
  const shared = useText(appointmentTexts)
  const { unitId, guessed, units } = useMyUnit()
  const counters = useCounters(unitId)
  const isResident = useSession(({ person }) => person?.role === 'resident')
  const links = recent.slice(0, shownRecent)
  const frequent = useCatalogue(({ entries }) => entries)
    ?.filter((entry) => entry.frequent && !links.some(({ code }) => code === entry.code))
    .slice(0, shownFrequent)
  const unitName = units.find(({ id }) => id === unitId)?.name
  return (
    <Screen title={shared.bookLong} heading={text.whatFor} back="/lich-hen">
      <p>{text.whatForHint}</p>
      {unitId && unitName && (
        <div style={{ marginBottom: 12 }}>
          <Notice>
            <p>{guessed ? text.guessed(unitName) : text.atUnit(unitName)}</p>
            <UnitChoice units={units} unitId={unitId} />
          </Notice>
        </div>
      )}
      {isResident && <OwnDossiers ask={ask} />}
      <Links title={text.recent} links={links} ask={ask} />
      <Links title={text.frequent} links={frequent ?? []} ask={ask} />
      <Group title={text.byCounter}>
        <DataView query={counters} skeleton={<Skeleton rows={4} />}>
          {({ services }) => (
            <List label={text.byCounter}>
              {services.map(({ id, name, description }) => (
                <ListRow
                  key={id}
                  lead={<CalendarDays size={24} />}
                  title={name}
                  lines={description}
                  to={bookingPath({ group: id, unit: ask.unit })}
                  current={ask.group === id && !ask.procedure && !ask.dossier}
                />
              ))}
            </List>
          )}
        </DataView>
      </Group>
      <div style={{ marginTop: 16 }}>
        <ButtonLink wide to="/thu-tuc">
          {text.searchProcedure}
        </ButtonLink>
      </div>
    </Screen>
  )
}

function Links({ title, links, ask }: { title: string; links: readonly ProcedureLink[]; ask: BookingAsk }) {
  if (links.length === 0) return null
  return (
    <Group title={title}>
      <List label={title}>
        {links.map(({ code, plainName }) => (
          <ListRow
            key={code}
            title={plainName}
            to={bookingPath({ procedure: code })}
            current={ask.procedure === code}
          />
        ))}
      </List>
    </Group>
  )
}

/** Drafts: what is being got ready is the likeliest reason to come. */
function OwnDossiers({ ask }: { ask: BookingAsk }) {
  const text = useText(bookingTexts)
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['mine', 'dossiers', 'to-book'],
    queryFn: ({ signal }) => api('GET /dossiers', { query: { limit: 20 } }, { signal }),
    staleTime: 0,
  })
  const drafts = data?.items.filter(({ status }) => status === 'draft').slice(0, 2) ?? []
  if (drafts.length === 0) return null
  return (
    <Group title={text.yourDossiers}>
      <List label={text.yourDossiers}>
        {drafts.map(({ id, procedureName, unitName }) => (
          <ListRow
            key={id}
            lead={<FileText size={24} />}
            title={procedureName}
            lines={unitName}
            to={bookingPath({ dossier: id })}
            current={ask.dossier === id}
          />
        ))}
      </List>
    </Group>
  )
}
