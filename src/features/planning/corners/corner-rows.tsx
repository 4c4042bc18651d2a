import { Plus, Trash2 } from 'lucide-react'
import { useText } from '../../../i18n/texts.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from '../planning.module.css'
import { planningTexts } from '../texts.ts'
import { emptyRow, fewest, type Faults, type Row } from './corner-draft.ts'

type Props = { rows: readonly Row[]; faults: Faults['rows']; onChange: (rows: Row[]) => void }

/** One row for each corner, X before Y as on the certificate. */
export function CornerRows({ rows, faults, onChange }: Props) {
  const text = useText(planningTexts)
  const change = (id: number, part: Partial<Row>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  return (
    <>
      {rows.map((row, at) => (
        <fieldset key={row.id} className={styles.corner}>
          <legend className={styles.cornerName}>{text.corner(at + 1)}</legend>
          {(['x', 'y'] as const).map((axis) => (
            <div key={axis} className={styles.cornerField}>
              <TextField
                label={text[axis]}
                error={faults[row.id]?.[axis] ? text.cornerWrong : undefined}
                inputMode="decimal"
                autoComplete="off"
                maxLength={20}
                value={row[axis]}
                onChange={(value) => change(row.id, { [axis]: value })}
              />
            </div>
          ))}
          {rows.length > fewest && (
            <div className={styles.remove}>
              <IconButton
                label={text.removeCorner(at + 1)}
                icon={<Trash2 size={20} />}
                onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
              />
            </div>
          )}
        </fieldset>
      ))}
      <div className={styles.ways}>
        <Button icon={<Plus size={20} />} onClick={() => onChange([...rows, emptyRow()])}>
          {text.addCorner}
        </Button>
      </div>
    </>
  )
}
