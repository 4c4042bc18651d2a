import type { ImportRun } from '../../../contract/schemas/editor.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { Card, Group } from '../../ui/card.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { editorTexts } from './texts.ts'
import { useImports } from './use-editor.ts'

/** What the last imports brought, and the lines of their files that somebody should look at. */
export function ImportsView() {
  const text = useText(editorTexts)
  const imports = useImports()
  return (
    <Group title={text.imports}>
      <DataView
        query={imports}
        skeleton={<Skeleton rows={1} />}
        isEmpty={(runs) => runs.length === 0}
        empty={<p>{text.noImports}</p>}
      >
        {(runs) => runs.map((run) => <Run key={run.id} run={run} />)}
      </DataView>
    </Group>
  )
}

function Run({ run: { fileName, startedAt, linesDone, stored, report } }: { run: ImportRun }) {
  const text = useText(editorTexts)
  const format = useFormat()
  return (
    <Card title={fileName}>
      <p>{format.moment(startedAt)}</p>
      <p>{text.importLine(linesDone, stored.new, stored.changed, stored.held)}</p>
      <p>{report ? text.importSums(report.refused, report.duplicates, report.mismatches) : text.importOpen}</p>
      {report && report.lineCount > 0 && (
        <Disclosure title={text.linesToSee(report.lineCount)}>
          <ul lang="en">
            {report.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {report.lineCount > report.lines.length && <p>{text.linesLeftOut(report.lineCount - report.lines.length)}</p>}
        </Disclosure>
      )}
    </Card>
  )
}
