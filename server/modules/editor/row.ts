import type { EditorProcedure } from '../../../contract/schemas/editor.ts'
import type { Db, Tx } from '../../db/engine.ts'
import type { Services } from '../../services.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { fieldNameOf } from '../procedures/describe.ts'

export const editorRows = (db: Db | Tx) =>
  db
    .selectFrom('procedure')
    .innerJoin('procedure_version', 'procedure_version.id', 'procedure.current_version')
    .select([
      'procedure.code',
      'procedure.source',
      'procedure.listed',
      'procedure.unit_ids',
      'procedure_version.id as versionId',
      'procedure_version.content',
    ])

type Row = { code: string; source: 'locality' | 'import'; listed: boolean; content: LocalityProcedure }

export function editorRow(services: Services, { code, source, listed, content }: Row): EditorProcedure {
  return {
    code,
    source,
    listed,
    name: content.name,
    plainName: content.plainName,
    fieldName: fieldNameOf(services, content),
    confidence: content.source.confidence,
    quality: content.quality,
  }
}
