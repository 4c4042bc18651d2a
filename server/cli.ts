import { join } from 'node:path'
import { listMessages, releaseDossiers, replayMessages, skipMessages } from './cli/connector.ts'
import { emitContract } from './cli/contract.ts'
import { importProcedures } from './cli/import-procedures.ts'
import { migrateOnly } from './cli/migrate.ts'
import { printPosters } from './cli/posters.ts'
import { planningImport } from './cli/planning-import.ts'
import { planningSample } from './cli/planning-sample.ts'
import { start } from './cli/start.ts'
import { EnvironmentError } from './environment.ts'

/** Commands of the server; each takes the rest of the command line and gives its exit code, or runs until stopped. */
const commands: { [name: string]: (args: string[], projectDir: string) => Promise<number | undefined> } = {
  start,
  migrate: migrateOnly,
  contract: (_args, projectDir) => emitContract(projectDir, 'openapi.json'),
  'import:procedures': importProcedures,
  posters: printPosters,
  'connector:list': listMessages,
  'connector:replay': replayMessages,
  'connector:skip': skipMessages,
  'connector:release': releaseDossiers,
  'planning:sample': planningSample,
  'planning:import': planningImport,
  release: (_args, projectDir) => emitContract(projectDir, 'released.json'),
}

const [name = 'start', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}`)
  process.exit(2)
}
try {
  const code = await command(args, join(import.meta.dirname, '..'))
  if (code !== undefined) process.exit(code)
} catch (error) {
  console.error(error instanceof EnvironmentError || isOperational(error) ? error.message : error)
  process.exit(1)
}

/** Faults whose message is written for the operator; anything else shows where it happened. */
function isOperational(error: unknown): error is Error {
  return (
    error instanceof Error &&
    /^(The folder|This database|Migration|The address|The locality|The planning database)/.test(error.message)
  )
}
