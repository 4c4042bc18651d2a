import type { Handlers } from '../../http/mount.ts'
import type { Services } from '../../services.ts'

export function localityHandlers({ locality, environment }: Services): Pick<Handlers, 'GET /locality'> {
  const { profile, units, fields, samplePeople } = locality
  const sandbox = environment.mode === 'sandbox'
  return {
    async 'GET /locality'() {
      return {
        id: profile.id,
        name: profile.name,
        shortName: profile.shortName,
        mode: environment.mode,
        hotline: profile.hotline,
        units,
        fields,
        samplePeople: sandbox ? samplePeople : [],
      }
    },
  }
}
