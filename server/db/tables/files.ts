import type { Generated } from 'kysely'
import type { FileState } from '../../../contract/schemas/dossier.ts'

export type FilesTables = {
  upload: {
    id: string
    owner_id: string
    dossier_id: string
    requirement_id: string
    file_name: string
    declared_bytes: number
    state: 'receiving' | 'stored' | 'refused'
    problem: string | null
    created_at: Date
    finished_at: Date | null
  }
  upload_lock: { upload_id: string; holder: string; expires_at: Date }
  dossier_file: {
    id: string
    dossier_id: string
    requirement_id: string
    file_name: string
    mime: string
    bytes: number
    sha256: string
    pages: number
    scan_state: FileState
    scanned_at: Generated<Date | null>
    stored_at: Date
    uploaded_by: string
    state: 'draft' | 'sent' | 'replaced'
    position: number
    turn: Generated<number>
    cut_top: Generated<number>
    cut_right: Generated<number>
    cut_bottom: Generated<number>
    cut_left: Generated<number>
  }
  dead_blob: { key: string; since: Date }
  /** Opens one stored file, the pack or the receipt of a dossier, or one of its one-stop papers. */
  file_link: {
    secret_hash: string
    file_id: string | null
    pack_of: string | null
    paper_number: string | null
    receipt_of: string | null
    pack_requirement: string | null
    pack_drafts: boolean
    fee_receipt: string | null
    expires_at: Date
    used_at: Date | null
  }
}
