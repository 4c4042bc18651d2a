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
  sandboxBand: environment.mode === 'sandbox' ? 'Bản thử – chưa dùng cho việc thật' : undefined,
})

export const today = (now: Date): string => dayWords(civilDayOf(now))
