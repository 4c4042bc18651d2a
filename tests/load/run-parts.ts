import type { Part } from './line.ts'

/**
 * Runs the parts that are named on the command line, or all of them. Every figure is a line `part.name: value`; times are
 * for people to judge. Ends the process with 1 only when something that has to hold does not, with 2 for an unknown name.
 */
export async function runParts(parts: Record<string, Part>): Promise<void> {
  const named = process.argv.slice(2)
  const unknown = named.filter((name) => !(name in parts))
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`)
    process.exit(2)
  }
  const broken: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue
    await part({
      line: (key, value) => console.log(`${name}.${key}: ${value}`),
      invariant: (holds, sentence) => void (holds || broken.push(`${name}: ${sentence}`)),
    })
  }
  for (const sentence of broken) console.error(`broken: ${sentence}`)
  console.log(`broken-invariants: ${broken.length}`)
  process.exit(broken.length > 0 ? 1 : 0)
}
