import { useFormat } from '../../../../i18n/format.ts'
import { useText } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import styles from './calendar.module.css'
import { newDraft, type SessionDraft } from './session-drafts.ts'
import { calendarTexts } from './texts.ts'

type Props = {
  drafts: SessionDraft[]
  /** Counters that the group has. */
  most: number
  /** Sessions may be held elsewhere. */
  withPlace?: boolean
  error: string | undefined
  onChange: (drafts: SessionDraft[]) => void
}

/** Opening hours of a day, one block each: from, to, open counters, and where. */
export function SessionsField({ drafts, most, withPlace, error, onChange }: Props) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const change = (at: number, part: Partial<SessionDraft>) =>
    onChange(drafts.map((draft, index) => (index === at ? { ...draft, ...part } : draft)))
  return (
    <fieldset id="sessions" className={styles.sessions}>
      <legend className={styles.legend}>{text.sessions}</legend>
      {error && <p className={styles.error}>{error}</p>}
      {drafts.length === 0 && <p>{text.noSessions}</p>}
      {drafts.map((draft, index) => {
        const n = format.number(index + 1)
        return (
          <div key={index} className={styles.session} role="group" aria-label={text.session(n)}>
            <div className={styles.row}>
              <TextField
                label={text.opens}
                required
                type="time"
                value={draft.from}
                onChange={(from) => change(index, { from })}
              />
              <TextField
                label={text.closes}
                required
                type="time"
                value={draft.to}
                onChange={(to) => change(index, { to })}
              />
              <CountersField
                label={text.openCounters}
                most={most}
                value={draft.counters}
                onChange={(counters) => change(index, { counters })}
              />
            </div>
            {withPlace && (
              <>
                <TextField
                  label={text.placeName}
                  hint={text.placeNameHint}
                  maxLength={120}
                  value={draft.placeName}
                  onChange={(placeName) => change(index, { placeName })}
                />
                {draft.placeName.trim() !== '' && (
                  <TextField
                    label={text.placeAddress}
                    maxLength={200}
                    value={draft.placeAddress}
                    onChange={(placeAddress) => change(index, { placeAddress })}
                  />
                )}
              </>
            )}
            <Button kind="quiet" onClick={() => onChange(drafts.filter((_draft, at) => at !== index))}>
              {text.dropSession(n)}
            </Button>
          </div>
        )
      })}
      {drafts.length < 8 && <Button onClick={() => onChange([...drafts, newDraft(most)])}>{text.addSession}</Button>}
    </fieldset>
  )
}

type CountersProps = { label: string; most: number; value: string; onChange: (counters: string) => void }

/** How many counters are open, of those that the group has. */
export function CountersField({ label, most, value, onChange }: CountersProps) {
  const text = useText(calendarTexts)
  const format = useFormat()
  const options = Array.from({ length: Math.max(most, Number(value) || 0) + 1 }, (_, count) => ({
    value: String(count),
    label: text.counters(format.number(count)),
  }))
  return <SelectField label={label} required options={options} value={value} onChange={onChange} />
}
