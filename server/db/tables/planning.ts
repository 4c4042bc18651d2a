import type { Generated } from 'kysely'
import type { NewPlanningReport } from '../../../contract/schemas/planning-question.ts'

export type PlanningTables = {
  planning_walk: {
    asker: string
    steps: number
    updated_at: Date
    free_at: Date | null
    confirm_since: Date | null
    confirmations: Generated<number>
    confirmations_since: Date | null
  }
  planning_walk_mark: { asker: string; mark: string; seen_at: Date }
  planning_signature: { release_id: string; manifest_sha256: string; signed_by: string; signed_at: Date }
  planning_publication: {
    number: Generated<number>
    release_id: string
    manifest_sha256: string
    published_by: string
    published_at: Date
  }
  planning_report: {
    id: string
    code: string
    release_id: string
    parcel_id: string | null
    reason: NewPlanningReport['reason']
    text_sealed: string
    received_at: Date
  }
}
