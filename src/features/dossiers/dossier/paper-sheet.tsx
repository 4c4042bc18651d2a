import type { OfficialPaper } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useOpenPaper } from '../files/use-open-paper.tsx'
import { dossierTexts } from '../texts.ts'
import styles from './dossier.module.css'
import { pageTexts } from './texts.ts'

type Props = { dossierId: string; paper: OfficialPaper; unitName: string; onClose: () => void }

/** One of the one-stop papers as a page to read. */
export function PaperSheet({ dossierId, paper, unitName, onClose }: Props) {
  const text = useText(dossierTexts)
  const page = useText(pageTexts)
  const format = useFormat()
  const pdf = useOpenPaper(dossierId, ({ form, number }) => `${text.paper[form]} ${number}`)
  const facts: Fact[] = [
    { label: text.unit, value: unitName },
    { label: text.issuedAt, value: format.moment(paper.issuedAt) },
  ]
  if (paper.reason) facts.push({ label: text.paperReason, value: paper.reason })
  if (paper.previousDueAt)
    facts.push({
      label: text.previousDueAt,
      value: `${format.time(paper.previousDueAt)} ${format.day(paper.previousDueAt)}`,
    })
  if (paper.dueAt)
    facts.push({ label: text.dueAt, value: text.dueBefore(format.time(paper.dueAt), format.day(paper.dueAt)) })
  return (
    <Sheet title={text.paper[paper.form]} onClose={onClose}>
      <p className={styles.paperNumber}>{text.paperNumber(paper.number)}</p>
      {paper.form === '06' && <p style={{ marginBottom: 12 }}>{text.slipText}</p>}
      {paper.form === 'withdrawal' && <p style={{ marginBottom: 12 }}>{page.withdrawn}</p>}
      <Facts facts={facts} />
      {paper.items.length > 0 && (
        <>
          <h3 style={{ marginTop: 16 }}>{text.paperItems}</h3>
          <ol className={styles.items}>
            {paper.items.map((item) => (
              <li key={item.requirementId ?? item.name}>
                <p>{item.name}</p>
                {item.pages !== null && <p className={styles.itemNote}>{text.pages(item.pages)}</p>}
                {item.note && <p className={styles.itemNote}>{item.note}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
      <p style={{ marginTop: 16 }}>
        <Button wide busyLabel={pdf.opening ? text.openingPdf : undefined} onClick={() => pdf.open(paper)}>
          {text.openPdf}
        </Button>
      </p>
      {pdf.sheet}
    </Sheet>
  )
}
