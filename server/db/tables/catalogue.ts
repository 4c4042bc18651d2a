import type { ColumnType, Generated } from 'kysely'
import type { FormDefinition } from '../../../contract/rules/forms/definition.ts'
import type { LocalityProcedure } from '../../modules/locality/schema.ts'
import type { ImportReport } from '../../modules/procedures/import/report.ts'
import type { StoredCounts } from '../../modules/procedures/store.ts'
import type { Json } from './columns.ts'

export type CatalogueTables = {
  procedure: {
    code: string
    source: 'locality' | 'import'
    current_version: string
    field_id: string
    frequent: boolean
    listed: boolean
    rank: number
    unit_ids: Json<string[]>
    marks: Json<string[]>
  }
  procedure_version: {
    id: string
    code: string
    content_hash: string
    content: Json<LocalityProcedure>
    created_at: Date
  }
  import_run: {
    id: string
    file_digest: string
    file_name: string
    lines_done: Generated<number>
    stored: Json<StoredCounts>
    report: ColumnType<ImportReport | null, string | null, string | null>
    started_at: Date
    finished_at: Date | null
  }
  procedure_review: {
    version_id: string
    decision: 'show' | 'hold'
    note: string
    reviewed_by: string
    reviewed_at: Date
  }
  catalogue_revision: { only_row: Generated<boolean>; revision: number }
  form_version: {
    id: string
    content_hash: string
    content: Json<FormDefinition>
    is_current: boolean
    created_at: Date
  }
}
