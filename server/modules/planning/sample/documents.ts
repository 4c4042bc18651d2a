import type { PlanningDocument } from '../../../../contract/schemas/planning-release.ts'
import { randomOf } from './random.ts'

/** Decisions of the sample. Every name and number says that it is one. */
type Told = Pick<PlanningDocument, 'level' | 'status' | 'decidedOn' | 'validTo' | 'scale'> & { name: string }

const letters = { general: 'QHC', subdivision: 'QPK', detailed: 'QCT', brief: 'QCT' } as const
const levelDigits = { general: 1, subdivision: 2, detailed: 3, brief: 4 } as const

export function sampleDocument(number: number, seed: string, told: Told): PlanningDocument {
  const isDecided = told.decidedOn !== null
  const random = randomOf(seed, 'document', number)
  const year = (told.decidedOn ?? '2026').slice(2, 4)
  const tail = String(Math.floor(random() * 100_000)).padStart(5, '0')
  return {
    ...told,
    id: `79${letters[told.level]}1${year}${String(number).padStart(4, '0')}MAU`,
    infoCode: isDecided
      ? `79${year}${levelDigits[told.level]}1${told.status === 'locally-adjusted' ? 1 : 0}${tail}`
      : null,
    decisionNumber: isDecided ? `QĐ-MẪU/${number}` : null,
    decidedBy: isDecided ? 'Cơ quan mẫu' : null,
  }
}
