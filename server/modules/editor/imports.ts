import type { ImportRun } from '../../../contract/schemas/editor.ts'
import type { Db } from '../../db/engine.ts'

const mostRuns = 20
const mostLines = 200

export async function recentImports(db: Db): Promise<ImportRun[]> {
  const runs = await db.selectFrom('import_run').selectAll().orderBy('started_at', 'desc').limit(mostRuns).execute()
  return runs.map(({ id, file_name, started_at, finished_at, lines_done, stored, report }) => ({
    id,
    fileName: file_name,
    startedAt: started_at.toISOString(),
    finishedAt: finished_at?.toISOString() ?? null,
    linesDone: lines_done,
    stored,
    report: report && { ...report, lines: report.lines.slice(0, mostLines), lineCount: report.lines.length },
  }))
}
