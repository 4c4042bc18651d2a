import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Report } from './read-delivery.ts'
import type { ImportTask } from './run-import.ts'

const megabytes = 3072
const longestMs = 20 * 60_000

type Bounds = { megabytes: number; longestMs: number }
type Answer = { report?: Report; error?: string }

/** Runs the import in a child process with little memory and a time limit; rejects with words for the operator. */
export function importInChild(task: ImportTask, bounds: Bounds = { megabytes, longestMs }): Promise<Report> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'worker.ts'), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${bounds.megabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), bounds.longestMs)
    let answer: Answer | undefined
    child.on('message', (said: Answer) => (answer = said))
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      clearTimeout(timer)
      if (answer?.report) resolve(answer.report)
      else if (answer?.error !== undefined) reject(new Error(answer.error))
      else
        reject(
          new Error(
            signal === 'SIGKILL'
              ? 'Nhập quá lâu nên đã dừng; chưa có gì được ghi.'
              : 'Dữ liệu cần nhiều bộ nhớ hơn mức cho phép nên đã dừng; chưa có gì được ghi.',
          ),
        )
    })
    child.send(task)
  })
}
