import { rmSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder } from './support/project-root.ts'
import { runCheck, runVitest, summary, type Outcome } from './support/steps.ts'

const results = cacheFolder('test-results')
const dated = ['calendar', 'deadline', 'civil-day', 'rules/appointments', 'i18n/format', 'appointments/when']
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']

type Step = () => Promise<Outcome[]>

const checks: Step = () => Promise.all([runCheck('types', 'typecheck'), runCheck('lint', 'lint')])
const inZone = (zone: string) => vitest(`dates in ${zone}`, ['--project', 'unit', ...dated], { TZ: zone })
const dates: Step = async () => [
  ...(await Promise.all(zones.slice(0, 2).map(inZone))),
  ...(await inZones(zones.slice(2))),
]
const quick: Step = async () => [await vitest('unit and component', ['--project', 'unit', '--project', 'component'])]
const servers: Step = async () => [
  await vitest('server and supports', ['--project', 'server-*', '--project', 'support']),
]
const stories: Step = async () => [await vitest('end to end', ['--project', 'e2e'])]

const plans: Record<string, Step[]> = { quick: [checks, quick], all: [checks, dates, quick, servers, stories] }

function vitest(name: string, args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  return runVitest({ name, args, environment, report: path.join(results, `${name.replaceAll(/\W+/g, '-')}.json`) })
}

async function inZones(list: string[]): Promise<Outcome[]> {
  return Promise.all(list.map(inZone))
}

const plan = plans[process.argv[2] ?? 'all']
if (!plan) throw new Error(`Unknown plan ${process.argv[2]}: ${Object.keys(plans).join(' or ')}.`)

rmSync(results, { recursive: true, force: true })
const outcomes: Outcome[] = []
for (const step of plan) outcomes.push(...(await step()))
const { lines, ok } = summary(outcomes)
for (const line of lines) console.log(line)
process.exitCode = ok ? 0 : 1
