import type { DocumentRequirement } from '../../../../contract/schemas/procedure.ts'

export type PaperGroup = { name: string; papers: DocumentRequirement[] }

/** Papers under the headings that the source gives them; those under none come first, under ''. */
export function groupsOf(papers: readonly DocumentRequirement[]): PaperGroup[] {
  const names = ['', ...papers.map(({ group }) => group ?? '')]
  return names
    .filter((name, index) => names.indexOf(name) === index)
    .map((name) => ({ name, papers: papers.filter(({ group }) => (group ?? '') === name) }))
    .filter((group) => group.papers.length > 0)
}

/** Papers that one brings along; notes only say something. */
export const toBring = (papers: readonly DocumentRequirement[]) => papers.filter(({ kind }) => kind !== 'note')
