import type { Services } from '../../services.ts'
import { describeProcedure, summarise } from '../procedures/describe.ts'
import { modeOf } from '../procedures/mode.ts'
import { fieldPath, outsideAddress, procedurePath } from './address.ts'
import { fieldPoster } from './field-poster.ts'
import { posterFrame, today } from './frame.ts'
import { procedurePoster } from './procedure-poster.ts'

type Poster = { name: string; bytes: Buffer }

/** Every poster of the locality's own procedures and fields, drawn from its files: no database is needed for paper. */
export async function* allPosters(
  services: Pick<Services, 'environment' | 'locality'>,
  now: Date,
): AsyncGenerator<Poster> {
  const { environment, locality } = services
  const frameOf = (path: string) => posterFrame(services, outsideAddress(environment, path, ''))
  for (const content of locality.procedures) {
    const procedure = describeProcedure(services, content, '', content.unitIds ?? [])
    const bytes = await procedurePoster(procedure, frameOf(procedurePath(content.code)))
    yield { name: `thu-tuc-${content.code}.pdf`, bytes }
  }
  for (const field of locality.fields) {
    const rows = locality.procedures
      .filter(({ fieldId }) => fieldId === field.id)
      .map((content) => summarise(services, content, modeOf(services, content, content.unitIds?.[0])))
    if (rows.length === 0) continue
    const bytes = await fieldPoster(field, rows, today(now), frameOf(fieldPath(field.id)))
    yield { name: `linh-vuc-${field.id}.pdf`, bytes }
  }
}
