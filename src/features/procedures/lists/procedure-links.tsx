import { List, ListRow } from '../../../ui/list.tsx'
import type { ProcedureLink } from '../kept/kept-procedures.ts'

/** Ways back to procedures that the phone remembers; needs no network. */
export function ProcedureLinks({ label, links }: { label: string; links: readonly ProcedureLink[] }) {
  return (
    <List label={label}>
      {links.map(({ code, plainName }) => (
        <ListRow key={code} to={`/thu-tuc/${encodeURIComponent(code)}`} title={plainName} />
      ))}
    </List>
  )
}
