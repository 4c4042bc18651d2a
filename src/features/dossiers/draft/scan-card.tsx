import { useStore } from 'zustand'
import { IdCard } from 'lucide-react'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Answers, Section } from '../../../../contract/rules/forms/definition.ts'
import { fieldsOfCard, peopleIn } from '../../../../contract/rules/forms/prefill.ts'
import { factsOfCard } from '../../../../contract/rules/identity/card-facts.ts'
import { useLocality } from '../../../api/locality.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useScanCard } from '../use-scan-card.ts'
import { CardWarnings } from './card-warnings.tsx'
import { useDraft, useDraftParts } from './draft-context.tsx'
import styles from './draft.module.css'
import type { Scan } from './prefills.ts'
import { draftTexts } from './texts.ts'

/** For each person of a section: the card fills the fields, and what does not fit together is said. */
export function ScanCards({ section }: { section: Section }) {
  const { prefills } = useDraftParts()
  const scan = useStore(prefills.store, ({ scans }) => scans[applicant])
  const people = useDraft(({ answers }) => peopleToScan(section, answers, scan).join(' '))
  return (
    <>
      {people
        .split(' ')
        .filter(Boolean)
        .map((who) => (
          <div key={who}>
            <ScanCard who={who} section={section} />
            <CardWarnings who={who} section={section} />
          </div>
        ))}
    </>
  )
}

const applicant = 'person'

/** Also who applies and is named elsewhere, where the card answers or has just answered what is asked here. */
function peopleToScan({ fields }: Section, answers: Answers, scan: Scan | undefined): string[] {
  const people = peopleIn(fields, answers)
  const helps = fieldsOfCard(fields, applicant, answers).some(
    ({ id }) => answers[id] === undefined || (scan && id in scan.filled),
  )
  return helps && people.indexOf(applicant) < 0 ? [applicant, ...people] : people
}

type Props = { who: string; section: Section; kind?: 'primary' | 'secondary' }

export function ScanCard({ who, section, kind = 'secondary' }: Props) {
  const text = useText(draftTexts)
  const { prefills } = useDraftParts()
  const { data: locality } = useLocality()
  const scan = useStore(prefills.store, ({ scans }) => scans[who])
  const { canScan, fault, reading, read } = useScanCard((card) =>
    prefills.scan(who, factsOfCard(card, who, locality?.units ?? [], civilDayOf(new Date()))),
  )
  if (!canScan) return null

  return (
    <div className={styles.scan}>
      <Button kind={kind} icon={<IdCard size={20} />} busyLabel={reading ? text.reading : undefined} onClick={read}>
        {scan ? text.scanAgain : text.scanCard}
      </Button>
      {!scan && <p className={styles.part}>{text.scanHint}</p>}
      {fault && (
        <Notice tone="caution" live>
          {text.scanFault[fault]}
        </Notice>
      )}
      {scan && !fault && (
        <Notice tone="done" live>
          <p>{text.scanned(section.fields.filter(({ id }) => id in scan.filled).length)}</p>
          <Button kind="quiet" onClick={() => prefills.undo(who)}>
            {text.undoScan}
          </Button>
        </Notice>
      )}
    </div>
  )
}
