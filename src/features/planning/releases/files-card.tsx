import type { DeskReleaseDetail } from '../../../../contract/schemas/planning-desk.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Facts } from '../../../ui/facts.tsx'
import styles from './releases.module.css'
import { releaseTexts } from './texts.ts'

/** The bytes that a signature stands for. */
export function FilesCard({ detail: { files, desk } }: { detail: DeskReleaseDetail }) {
  const text = useText(releaseTexts)
  const format = useFormat()
  const facts = files.map(({ name, bytes, sha256 }) => ({
    label: `${name} · ${format.fileSize(bytes)}`,
    value: <Sum>{sha256}</Sum>,
  }))
  return (
    <Card>
      <Disclosure title={text.files(files.length)}>
        <p>{text.filesNote}</p>
        <Facts facts={[...facts, { label: text.wholeSum, value: <Sum>{desk.manifestSha256}</Sum> }]} />
      </Disclosure>
    </Card>
  )
}

const Sum = ({ children }: { children: string }) => <code className={styles.sum}>{children}</code>
