import type { Generated } from 'kysely'

export type SystemTables = {
  migration: { version: number; name: string; checksum: string; applied_at: Generated<Date> }
  job_lock: { name: string }
  installation: { only_row: Generated<boolean>; mode: 'sandbox' | 'production'; created_at: Generated<Date> }
  rate_limit: { bucket: string; tokens: number; updated_at: Date }
  idempotency: {
    person_id: string
    route: string
    key: string
    body_hash: string
    response_sealed: string | null
    created_at: Date
  }
}
