import type { ReactNode } from 'react'
import type { StoredFile } from '../../../../contract/schemas/dossier.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { useSession } from '../../../session/session-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { paperTexts } from '../papers/texts.ts'
import styles from './files.module.css'

type Props = { file: StoredFile; onOpen: (file: StoredFile) => void; opening: string | undefined; children?: ReactNode }

/** A file that the server has, and what may be done with it. */
export function StoredFileLine({ file, onOpen, opening, children }: Props) {
  const text = useText(paperTexts)
  const format = useFormat()
  const isStaff = useSession(({ person }) => person !== undefined && person.role !== 'resident')
  return (
    <li className={styles.file}>
      <span className={styles.about}>
        <span className={styles.name}>{file.name}</span>
        <span className={styles.state}>
          {text.stored(format.fileSize(file.bytes))}, {text.pages(file.pages)}
        </span>
        {file.state === 'infected' && <span className={styles.alarm}>{text.infected}</span>}
        {file.state === 'pending-scan' && isStaff && <span className={styles.alarm}>{text.notScanned}</span>}
        {/^image\/hei[cf]/.test(file.mime) && <span className={styles.state}>{text.noPreview}</span>}
      </span>
      <span className={styles.acts}>
        {file.state !== 'infected' && (
          <Button
            kind="quiet"
            aria-label={text.open(file.name)}
            busyLabel={opening === file.id ? text.opening : undefined}
            onClick={() => onOpen(file)}
          >
            {text.openWord}
          </Button>
        )}
        {children}
      </span>
    </li>
  )
}
