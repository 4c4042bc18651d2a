import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { NewSession } from '../../../contract/schemas/session.ts'
import { hashOf } from '../../crypto/box.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import { checkStaffSignIn } from '../staff-accounts/sign-in.ts'
import { signedInAs } from './sign-in.ts'
import { describePerson, endAllSessions, endSession, findCaller, personOfZalo } from './store.ts'

type Mine =
  | 'POST /sessions'
  | 'GET /sessions/current'
  | 'DELETE /sessions/current'
  | 'DELETE /sessions'
  | 'POST /sessions/current/phone'

const signInBucket = { capacity: 60, perSecond: 0.5 }
const phoneBucket = { capacity: 5, perSecond: 1 / 60 }

export function sessionHandlers(services: Services): Pick<Handlers, Mine> {
  const { db, box, zalo, locality, environment } = services
  const unitName = (id: string) => unitNameOf(locality, id) ?? null

  return {
    async 'POST /sessions'({ body }, { request, now }) {
      await takeToken(db, `sign-in:${hashOf(request.ip)}`, signInBucket, now)
      return signedInAs(services, await personOf(body, now), now)
    },
    async 'GET /sessions/current'(_input, { me }) {
      return describePerson(db, box, me(), unitName)
    },
    async 'DELETE /sessions/current'(_input, { me }) {
      await endSession(db, me().tokenHash)
      return undefined
    },
    async 'DELETE /sessions'(_input, { me }) {
      await endAllSessions(db, me().personId)
      return undefined
    },
    async 'POST /sessions/current/phone'({ body }, { me, now }) {
      await takeToken(db, `phone:${me().personId}`, phoneBucket, now)
      if (!zalo) return refuse('ZALO_UNREACHABLE')
      // The access token has to be the caller's own, so that nobody learns another person's number.
      const { zaloId } = await zalo.verify(body.accessToken)
      const mine = await db
        .selectFrom('person')
        .where('id', '=', me().personId)
        .select('zalo_key')
        .executeTakeFirstOrThrow()
      if (mine.zalo_key !== box.index('zalo-id', zaloId)) refuse('FORBIDDEN')
      return { phone: `+${await zalo.decodePhone(body.accessToken, body.code)}` }
    },
  }

  async function personOf(given: Static<typeof NewSession>, now: Date): Promise<string> {
    if (given.kind === 'zalo') return signInWithZalo(given.accessToken)
    if (given.kind === 'sample') return signInAsSample(given.person)
    return checkStaffSignIn(db, box, given, now)
  }

  async function signInWithZalo(accessToken: string) {
    if (!zalo) return refuse('ZALO_UNREACHABLE')
    return personOfZalo(db, box, await zalo.verify(accessToken))
  }

  /** Sample people exist in the sandbox only; a sandbox token means nothing to a production database. */
  async function signInAsSample(sampleId: string) {
    if (environment.mode !== 'sandbox') return refuse('SANDBOX_ONLY')
    const row = await db.selectFrom('person').where('sample_id', '=', sampleId).select('id').executeTakeFirst()
    return row?.id ?? refuse('NOT_FOUND')
  }
}

/** The caller of a request by its bearer token; a token that is not ours counts as none. */
export const identifyBy = (db: Services['db']) => async (request: FastifyRequest, now: Date) => {
  const token = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1]
  return token ? findCaller(db, token, now) : null
}
