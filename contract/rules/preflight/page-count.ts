export type CountFault = 'second-side' | 'too-many' | 'twice'

type Expected = { sample?: string; maxPages?: number }
type Held = { pages: number; sha256: string }

/** Papers that say something on both sides of one card. */
const twoSided: readonly string[] = ['id-card']

/** What is wrong with how many pages there are of a paper; undefined when nothing is, or nothing is there yet. */
export function countFault({ sample, maxPages }: Expected, files: readonly Held[]): CountFault | undefined {
  const pages = files.reduce((sum, file) => sum + file.pages, 0)
  if (new Set(files.map((file) => file.sha256)).size < files.length) return 'twice'
  if (maxPages !== undefined && pages > maxPages) return 'too-many'
  if (sample !== undefined && twoSided.includes(sample) && pages === 1) return 'second-side'
  return undefined
}
