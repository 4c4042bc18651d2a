import type { SubmissionMode } from '../../../contract/schemas/procedure.ts'
import type { Services } from '../../services.ts'
import type { LocalityProcedure } from '../locality/schema.ts'

export type ModeFacts = Pick<LocalityProcedure, 'officialMode' | 'formId'> & {
  unitModes?: LocalityProcedure['unitModes'] | null
}

/**
 * How a dossier is handed in at a unit. What the locality's data says holds; only a sandbox takes every procedure
 * that has a form into the app, so that the whole way can be shown.
 */
export function modeOf(
  { environment, locality }: Pick<Services, 'environment' | 'locality'>,
  procedure: ModeFacts,
  unitId: string | undefined,
): SubmissionMode {
  if (environment.mode === 'sandbox' && locality.profile.sandboxTakesFormsInApp && procedure.formId) return 'in-app'
  return (unitId && procedure.unitModes?.[unitId]) || procedure.officialMode
}
