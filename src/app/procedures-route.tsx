import { ProceduresScreen } from '../features/procedures/procedures-screen.tsx'
import { ScanButton } from './home-parts.ts'

/** The catalogue, with the scanner that another feature brings. */
export function ProceduresRoute() {
  return <ProceduresScreen scan={<ScanButton />} />
}
