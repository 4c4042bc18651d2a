import type { DocumentRequirement } from '../../../../contract/schemas/procedure.ts'
import { cleanLine } from './clean.ts'
import type { SetMark } from './marks.ts'
import type { NationalRecord } from './national-record.ts'

type Group = NationalRecord['dossier'][number]
type Item = Group['items'][number]

const extension = /\.(docx?|pdf|xlsx?|rtf|odt)$/i

/** Papers in the order of the source. What asks for no original and no copy is a note, and so is no paper to bring. */
export function documentsOf(groups: Group[], mark: SetMark): DocumentRequirement[] {
  const named = groups.flatMap((group) => group.items.map((item) => ({ group, item, name: nameOf(item) })))
  if (named.some((one) => one.name === '')) mark('other', 'Nguồn có giấy tờ không ghi tên.')
  const documents = named
    .filter((one) => one.name !== '')
    .map(({ group, item, name }, index) => documentOf(group, item, name, `giay-to-${index + 1}`))
  if (documents.length === 0) mark('no-documents', 'Nguồn không có danh sách giấy tờ.')
  return documents
}

/** Some papers are named only by the file of their form. */
const nameOf = ({ name, templateFiles }: Item) =>
  cleanLine(name) || cleanLine((templateFiles?.[0] ?? '').replace(extension, ''))

function documentOf(group: Group, item: Item, name: string, id: string): DocumentRequirement {
  const isNote = group.kind === 'note' || item.originals + item.copies === 0
  const kind = isNote ? 'note' : group.kind === 'present' ? 'present' : 'submit'
  const groupName = cleanLine(group.group)
  return {
    id,
    name,
    kind,
    // Papers of one case among several are not asked of everybody.
    required: !isNote && group.kind !== 'case',
    originals: item.originals,
    copies: item.copies,
    ...(groupName !== '' && { group: groupName }),
  }
}
