import { useLocation } from 'react-router-dom'
import type { ProcedureSummary } from '../../../contract/schemas/procedure.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import { ListRow } from '../../ui/list.tsx'
import styles from './procedures.module.css'
import { sentence } from './sentence.ts'
import { procedureTexts } from './texts.ts'

/** Name, time, fee, where: what one needs to choose the right line. */
export function ProcedureRow({ procedure }: { procedure: ProcedureSummary }) {
  const text = useText(procedureTexts)
  const format = useFormat()
  const { pathname } = useLocation()
  const to = `/thu-tuc/${encodeURIComponent(procedure.code)}`
  const facts = [
    procedure.timeLimit && format.shortTimeLimit(procedure.timeLimit),
    procedure.fee.type !== 'not-stated' && format.fee(procedure.fee),
  ]
  return (
    <ListRow
      to={to}
      current={pathname === to}
      title={procedure.plainName}
      lines={
        <>
          <span className={styles.line}>{sentence(facts.filter(Boolean).join(' · '))}</span>
          <span className={styles.line}>{text.modes[procedure.mode]}</span>
        </>
      }
    />
  )
}
