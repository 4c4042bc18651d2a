import type { AnswerValue, Column, Row } from '../../../../../contract/rules/forms/definition.ts'
import { Plus, Trash2 } from 'lucide-react'
import { useText } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card } from '../../../../ui/card.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { FieldGroup } from '../../../../ui/field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'

const isRow = (one: unknown): one is Row => typeof one === 'object' && one !== null
const rowsOf = (value: AnswerValue | undefined): Row[] =>
  Array.isArray(value) ? value.reduce<Row[]>((rows, one) => (isRow(one) ? [...rows, one] : rows), []) : []

/** Rows one under the other as cards: a table of columns does not fit a phone, nor a screen reader. */
export function TableKind({ field, look, value, onChange, errorAt }: FieldProps<'table'>) {
  const text = useText(fieldTexts)
  const rows = rowsOf(value)
  const shown = rows.length === 0 && field.minRows > 0 ? [{}] : rows
  const change = (at: number, column: string, cell: string) =>
    onChange(shown.map((row, one) => (one === at ? { ...row, [column]: cell } : row)))

  return (
    <FieldGroup {...look}>
      {() => (
        <>
          {shown.map((row, at) => (
            // Rows have no identity of their own; they are only ever added at the end.
            <Card key={at} title={text.row(field.rowName, at + 1)}>
              {field.columns.map((column) => (
                <Cell
                  key={column.id}
                  id={`${look.id}.${at}.${column.id}`}
                  column={column}
                  value={row[column.id] ?? ''}
                  error={errorAt(`${field.id}.${at}.${column.id}`)}
                  onChange={(cell) => change(at, column.id, cell)}
                />
              ))}
              {shown.length > field.minRows && (
                <Button
                  kind="quiet"
                  icon={<Trash2 size={20} />}
                  onClick={() => onChange(shown.filter((_row, one) => one !== at))}
                >
                  {text.removeRow(field.rowName, at + 1)}
                </Button>
              )}
            </Card>
          ))}
          {shown.length < field.maxRows && (
            <p style={{ marginTop: 12 }}>
              <Button icon={<Plus size={20} />} onClick={() => onChange([...shown, {}])}>
                {text.addRow(field.rowName)}
              </Button>
            </p>
          )}
        </>
      )}
    </FieldGroup>
  )
}

type CellProps = {
  id: string
  column: Column
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

function Cell({ column, ...rest }: CellProps) {
  const look = { ...rest, label: column.label, required: column.required }
  return column.kind === 'partial-date' ? (
    <DateField {...look} />
  ) : (
    <TextField {...look} maxLength={column.maxLength ?? 300} />
  )
}
