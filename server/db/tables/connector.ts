import type { Generated } from 'kysely'

export type ConnectorTables = {
  connector_message: {
    id: string
    direction: 'out' | 'in'
    dossier_code: string
    dossier_id: string | null
    sequence: number
    kind: 'create' | 'supply' | 'cancel' | 'request-withdrawal' | 'choose-delivery' | 'status'
    content_sealed: string | null
    content_hash: string | null
    state: 'waiting' | 'done' | 'skipped' | 'dead'
    reason: string | null
    attempts: Generated<number>
    next_at: Date
    claimed_by: Generated<string | null>
    claimed_until: Generated<Date | null>
    created_at: Date
    ended_at: Generated<Date | null>
  }
  connector_feed: {
    only_row: Generated<boolean>
    cursor: Generated<string>
    claimed_until: Date | null
    read_at: Date | null
    failure: string | null
  }
}
