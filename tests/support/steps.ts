import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project-root.ts'

export type Outcome = { name: string; passed: number; failed: number; skipped: number; seconds: number }

type VitestStep = { name: string; args: string[]; environment: Record<string, string>; report: string }

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** An npm script that counts as one test. Its words come in one piece, since two of these run side by side. */
export async function runCheck(name: string, script: string): Promise<Outcome> {
  const { code, output, seconds } = await run('npm', ['run', '--silent', script], {}, 'held back')
  const failed = code === 0 ? 0 : 1
  console.log(`${failed ? '✗' : '✓'} ${name} (${seconds.toFixed(0)} s)${output ? `\n${output}` : ''}`)
  return { name, passed: 1 - failed, failed, skipped: 0, seconds }
}

export async function runVitest({ name, args, environment, report }: VitestStep): Promise<Outcome> {
  const program = path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  console.log(`\n— ${name}`)
  const { code, seconds } = await run(process.execPath, [program, 'run', ...args, ...reporters], environment, 'shown')
  const text = existsSync(report) ? readFileSync(report, 'utf8') : undefined
  return { name, seconds, ...count(text === undefined ? undefined : JSON.parse(text), code) }
}

/**
 * Beyond failed tests, a failure is also: a file that could not be loaded, a run that ended badly without saying which
 * test is to blame, a run without any test, and no report at all.
 */
export function count(report: Report | undefined, code: number): Pick<Outcome, 'passed' | 'failed' | 'skipped'> {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const passed = report.numPassedTests
  const failed = report.numFailedTests + broken
  const unexplained = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: failed + unexplained, skipped: report.numPendingTests + report.numTodoTests }
}

/** The last line is read by machines: `N passed, N failed`, then `, N skipped` when some were. */
export function summary(outcomes: Outcome[]): { lines: string[]; ok: boolean } {
  const total = (key: 'passed' | 'failed' | 'skipped') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
  const [passed, failed, skipped] = [total('passed'), total('failed'), total('skipped')]
  const each = outcomes.map(
    (outcome) => `${outcome.failed ? '✗' : '✓'} ${outcome.name}: ${outcome.passed} passed, ${outcome.failed} failed`,
  )
  const last = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { lines: ['', ...each, last], ok: failed === 0 && passed > 0 }
}

async function run(program: string, args: string[], environment: Record<string, string>, words: 'shown' | 'held back') {
  const started = Date.now()
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: words === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : 1, output: output.trim(), seconds: (Date.now() - started) / 1000 }
}
