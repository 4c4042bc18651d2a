import type { Dossier, Receipt } from '../../../contract/schemas/dossier.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { ActionBar } from '../../ui/action-bar.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { OldData } from '../../ui/data-view.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './dossier/dossier.module.css'
import { GivenConsents } from './consents/given-consents.tsx'
import { HelpersCard } from './help/helpers-card.tsx'
import { KeepReceipt } from './dossier/keep-receipt.tsx'
import { dossierTexts } from './texts.ts'

type Props = { dossier: Dossier; receipt: Receipt; query: Parameters<typeof OldData>[0]['query'] }

/** What the server stored, file by file; the same page right after sending and any time later. */
export function ReceiptScreen({ dossier, receipt, query }: Props) {
  const text = useText(dossierTexts)
  const format = useFormat()
  const footer = (
    <ActionBar>
      <ButtonLink kind="primary" to={`/ho-so/${dossier.id}`}>
        {text.follow}
      </ButtonLink>
    </ActionBar>
  )
  return (
    <Screen key="receipt" title={text.receipt} back="/ho-so" footer={footer}>
      <div className={styles.parts}>
        <OldData query={query} />
        <Notice tone="done">
          <p>
            <b>{text.received}</b>
          </p>
          <p>{text.storedAt(format.moment(receipt.storedAt))}</p>
        </Notice>
        <Card>
          <p className={styles.centered}>{dossier.officialCode ? text.code : text.temporaryCode}</p>
          <p className={styles.bigCode}>{dossier.code}</p>
          <QrCode code={dossier.code} label={text.qrLabel(dossier.code)} />
          <p className={styles.centered}>{dossier.procedureName}</p>
          <p className={styles.centered}>{dossier.unitName}</p>
        </Card>
        <HelpersCard dossier={dossier} />
        <KeepReceipt dossier={dossier} receipt={receipt} />
        <StoredFiles receipt={receipt} />
        <GivenConsents dossier={dossier} />
        <Card title={text.next}>
          <ul className={styles.steps}>
            {text.nextSteps.split('\n').map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Card>
      </div>
    </Screen>
  )
}

const shownOfHash = 12

function StoredFiles({ receipt }: { receipt: Receipt }) {
  const text = useText(dossierTexts)
  const format = useFormat()
  const { files } = receipt
  return (
    <Card title={files.length === 0 ? text.noStoredFiles : text.storedFiles(files.length)}>
      <ol className={styles.items}>
        {files.map(({ requirementName, file }) => (
          <li key={file.id}>
            <p>
              <b>{requirementName}</b>
            </p>
            <p className={styles.code}>{file.name}</p>
            <p className={styles.itemNote}>
              {text.pages(file.pages)}, {format.fileSize(file.bytes)}, {format.moment(file.storedAt)}
            </p>
            <details className={styles.hash}>
              <summary>
                {text.hash}: {file.sha256.slice(0, shownOfHash)}…{' '}
                <span className="visually-hidden">{text.hashWhole(file.name)}</span>
              </summary>
              <code>{file.sha256}</code>
            </details>
          </li>
        ))}
      </ol>
    </Card>
  )
}
