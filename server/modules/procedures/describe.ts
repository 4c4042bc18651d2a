import type { Fee, Method, Procedure, ProcedureSummary, SubmissionMode } from '../../../contract/schemas/procedure.ts'
import type { Services } from '../../services.ts'
import type { LocalityProcedure } from '../locality/schema.ts'
import { modeOf, type ModeFacts } from './mode.ts'

/** What a row of the list is made of. */
export type Listed = ModeFacts & {
  code: string
  name: string
  plainName: string
  fieldId: string
  fieldName?: string | null | undefined
  frequent: boolean
  methods: Method[]
  nameOnly?: boolean | null | undefined
}

const notStated: Fee = { type: 'not-stated' }
const hidden: Fee = { type: 'hidden' }

const withoutPrices = (methods: Method[]): Method[] => methods.map((method) => ({ ...method, fees: [hidden] }))

/** The first fee that a channel states; "free" only when every channel says so. */
function leadingFee(methods: Method[]): Fee {
  const fees = methods.flatMap((method) => method.fees)
  return (
    fees.find((fee) => fee.type !== 'free' && fee.type !== 'not-stated') ??
    fees.find((fee) => fee.type === 'free') ??
    notStated
  )
}

export const fieldNameOf = (
  { locality }: Pick<Services, 'locality'>,
  { fieldId, fieldName }: Pick<Listed, 'fieldId' | 'fieldName'>,
): string => locality.fields.find((field) => field.id === fieldId)?.name ?? fieldName ?? fieldId

export function summarise(
  services: Pick<Services, 'environment' | 'locality'>,
  row: Listed,
  mode: SubmissionMode,
): ProcedureSummary {
  return {
    code: row.code,
    name: row.name,
    plainName: row.plainName,
    fieldId: row.fieldId,
    fieldName: fieldNameOf(services, row),
    frequent: row.frequent,
    mode,
    timeLimit: row.methods.find((method) => method.timeLimit)?.timeLimit ?? null,
    fee: services.environment.hidePrices ? hidden : leadingFee(row.methods),
    nameOnly: row.nameOnly ?? false,
  }
}

/** A procedure as the app shows it, with what depends on this server: the mode here and the units that take it. */
export function describeProcedure(
  services: Pick<Services, 'environment' | 'locality'>,
  content: LocalityProcedure,
  versionId: string,
  unitIds: string[],
  related: Procedure['related'] = [],
): Procedure {
  const mode = modeOf(services, content, unitIds[0])
  const { aliases: _aliases, ...shown } = content
  return {
    ...shown,
    ...summarise(services, content, mode),
    ...(services.environment.hidePrices && { methods: withoutPrices(content.methods), feeExemptions: [] }),
    versionId,
    factSources: content.factSources ?? [],
    related,
    modeIsSandboxOnly: mode !== content.officialMode,
    units: unitIds.flatMap((id) => {
      const unit = services.locality.units.find((one) => one.id === id)
      return unit ? [{ id, name: unit.name, mode: modeOf(services, content, id) }] : []
    }),
  }
}
