import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readEnvironment } from '../environment.ts'
import { importFile } from '../modules/procedures/import/import-file.ts'
import { reportText } from '../modules/procedures/import/report.ts'
import { openServices } from '../open-services.ts'

/** `npm run import:procedures -- FILE.jsonl`: loads the national catalogue and says line by line what has to be looked at. */
export async function importProcedures(args: string[], projectDir: string): Promise<number> {
  const [file] = args
  if (!file || !existsSync(resolve(file))) {
    process.stderr.write(file ? `There is no file ${file}\n` : 'Usage: npm run import:procedures -- FILE.jsonl\n')
    return 2
  }
  const { services, close } = await openServices(readEnvironment(process.env, projectDir))
  try {
    const { report, stored, resumedAfter } = await importFile(services, resolve(file), {
      onProgress: (line) => void (process.stderr.isTTY && process.stderr.write(`\rline ${line}`)),
    })
    const counts = Object.entries(stored).map(([outcome, count]) => `${outcome}: ${count}`)
    if (resumedAfter > 0) process.stdout.write(`went on after line ${resumedAfter} of a run that was cut off\n`)
    process.stdout.write(`${reportText(report)}\n${counts.join('\n')}\n`)
    return 0
  } finally {
    await close()
  }
}
