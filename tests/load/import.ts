import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { projectRoot } from '../support/project-root.ts'
import { padded } from './catalogue.ts'
import { round, type Report } from './line.ts'

const sizes = [3_000, 60_000]
const run = promisify(execFile)

/** The catalogue of a whole city, and twenty of them, through the command line into the embedded database. */
export async function benchImport(report: Report): Promise<void> {
  for (const rows of sizes) await importRows(rows, report)
}

async function importRows(rows: number, { line, invariant }: Report): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mot-cua-bench-'))
  try {
    const file = path.join(folder, 'catalogue.jsonl')
    const bytes = await writeRows(file, rows)
    const environment = { ...process.env, DATA_DIR: path.join(folder, 'data') }
    await cli(['migrate'], environment)
    line(`${rows}-rows.file-mb`, round(bytes / 1e6, 2))
    const first = await timed(() => cli(['import:procedures', file], environment))
    line(`${rows}-rows.first-run-seconds`, round(first.seconds))
    invariant(first.said.includes(`loaded: ${rows}`), `not all rows were loaded: ${first.said.slice(-300)}`)
    const second = await timed(() => cli(['import:procedures', file], environment))
    line(`${rows}-rows.second-run-seconds`, round(second.seconds))
    invariant(second.said.includes(`same: ${rows}`), `a second run changed rows: ${second.said.slice(-300)}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeRows(file: string, rows: number): Promise<number> {
  const lines = function* () {
    for (let number = 0; number < rows; number++) yield `${JSON.stringify(record(number))}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  return (await stat(file)).size
}

async function cli(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const program = [path.join('server', 'cli.ts'), ...args]
  const { stdout } = await run(process.execPath, ['--import', 'tsx', ...program], {
    cwd: projectRoot,
    env,
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

async function timed(act: () => Promise<string>): Promise<{ seconds: number; said: string }> {
  const started = performance.now()
  const said = await act()
  return { said, seconds: (performance.now() - started) / 1000 }
}

/** In the format of the national catalogue, as long as its usual rows, made up and marked so. */
function record(number: number): object {
  const sentence = 'Người dân nộp hồ sơ tại quầy, cán bộ kiểm tra rồi hẹn ngày trả kết quả. '
  return {
    code: `9.${String(100_000 + number)}`,
    name: `Thủ tục cấp giấy xác nhận số ${number} (${padded})`,
    field: ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội'][number % 4],
    levels: ['commune'],
    targetGroups: ['Công dân Việt Nam'],
    submissionMethods: ['direct', 'online'].map((channel) => ({
      channel,
      timeLimit: 1 + (number % 20),
      timeUnit: 'working_day',
      timeNote: '',
      feeType: 'free',
      fees: [],
      note: '',
    })),
    dossier: [
      {
        group: '',
        kind: 'submit',
        items: [1, 2, 3].map((item) => ({ name: `Giấy tờ mẫu ${item}`, originals: 1, copies: 0, templateFiles: [] })),
      },
    ],
    legalBasis: ['1/2025/NĐ-CP'],
    steps: Array.from({ length: 5 }, (_, step) => `Bước ${step + 1}: ${sentence.repeat(8)}`),
    conditions: '',
    results: [{ name: 'Giấy xác nhận', code: '' }],
    source: { origin: padded, crawled: '2026-06' },
    quality: [],
    trust: 'high',
  }
}
