import type { DossierSummary } from '../../../contract/schemas/dossier.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { ListRow } from '../../ui/list.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { dueSentence, statusTone, statusWords } from './status-words.ts'
import { dossierTexts } from './texts.ts'

type Props = {
  dossier: DossierSummary
  to?: string | undefined
  current?: boolean
  /** Whose it is, when it is not one's own. */
  note?: string
}

/** A dossier in a list; a draft leads to where it is filled in. */
export function DossierRow({ dossier, to, current, note }: Props) {
  const text = useText(dossierTexts)
  const format = useFormat()
  const isDraft = dossier.status === 'draft'
  const due = dueSentence(text, format, dossier)
  return (
    <ListRow
      title={dossier.procedureName}
      to={to ?? (isDraft ? `/ho-so/${dossier.id}/khai` : `/ho-so/${dossier.id}`)}
      lines={
        <>
          {note && (
            <>
              <b>{note}</b>
              <br />
            </>
          )}
          {isDraft ? (
            <>
              {text.draftLine(format.moment(dossier.updatedAt))}
              {dossier.deletedAfter && (
                <>
                  <br />
                  <b>{text.draftGoes(format.day(dossier.deletedAfter))}</b>
                </>
              )}
            </>
          ) : (
            <>
              <span>{dossier.code}</span>
              {due && (
                <>
                  <br />
                  <span>{due}</span>
                </>
              )}
            </>
          )}
        </>
      }
      trail={<StatusTag tone={statusTone(dossier)}>{statusWords(text, dossier)}</StatusTag>}
      current={current ?? false}
    />
  )
}
