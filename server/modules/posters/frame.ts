import { sandboxBandOf } from '../../pdf/sandbox-band.ts'
import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { Services } from '../../services.ts'
import type { PosterFrame } from './procedure-poster.ts'
import { dayWords } from './words.ts'

export const posterFrame = (
  { locality, environment }: Pick<Services, 'locality' | 'environment'>,
  address: string,
): PosterFrame => ({
  localityName: locality.profile.name,
  address,
  sandboxBand: sandboxBandOf(environment),
})

export const today = (now: Date): string => dayWords(civilDayOf(now))
