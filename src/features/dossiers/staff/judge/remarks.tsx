import type { Remark } from '../../../../../contract/rules/preflight/remark.ts'
import type { Dossier, DossierDefinition } from '../../../../../contract/schemas/dossier.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { preflightTexts } from '../../preflight/texts.ts'
import { useRemarkWords } from '../../preflight/use-remark-words.ts'
import type { Item } from './verdicts.ts'

type Props = { remarks: readonly Remark[]; item: Item; definition: DossierDefinition }

/** What the resident was told of this item before sending, beside what there is to judge. */
export function ItemRemarks({ remarks, item, definition }: Props) {
  const words = useRemarkWords(definition)
  const own = remarks.filter(({ place, id }) => place === item.kind && isAbout(id, item.id))
  if (own.length === 0) return null
  return (
    <Notice tone="caution">
      {own.map((remark) => (
        <p key={remark.code}>{withoutName(words(remark).what, item.name)}</p>
      ))}
    </Notice>
  )
}

/** The name stands above it already. */
function withoutName(what: string, name: string): string {
  const rest = what.startsWith(`${name}: `) ? what.slice(name.length + 2) : what
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** How much there is to look at, and what belongs to no single item. */
export function RemarksLead({ dossier: { remarks }, definition }: { dossier: Dossier; definition: DossierDefinition }) {
  const text = useText(preflightTexts)
  const words = useRemarkWords(definition)
  if (remarks.length === 0) return <p style={{ marginBottom: 16 }}>{text.forClerkNone}</p>
  const general = remarks.filter(({ place }) => place === 'case')
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice tone="caution">
        <p>{text.forClerk(remarks.length)}</p>
        {general.map((remark) => (
          <p key={remark.code}>{words(remark).what}</p>
        ))}
      </Notice>
    </div>
  )
}

const isAbout = (path: string, id: string) => path === id || path.startsWith(`${id}.`)
