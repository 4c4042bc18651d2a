import type { Answers } from '../../../contract/rules/forms/definition.ts'
import { fold } from '../../../contract/rules/text/fold.ts'
import type { FollowedDossier } from '../../../contract/schemas/dossier.ts'
import type { Box } from '../../crypto/box.ts'
import type { Tx } from '../../db/engine.ts'
import type { Handlers } from '../../http/mount.ts'
import { takeToken } from '../../http/rate-limit.ts'
import { refuse } from '../../http/refusal.ts'
import type { Services } from '../../services.ts'
import { unitNameOf } from '../locality/unit-name.ts'
import type { Catalogue } from '../procedures/catalogue.ts'
import type { DossierRow } from './store.ts'
import { summaryOf } from './view.ts'

/** Ten thousand factors at this pace take months for one code; a household that reads its status every day never notices. */
const perCode = { capacity: 8, perSecond: 1 / 1800 }
/** Many phones share an address behind a carrier. */
const perAddress = { capacity: 30, perSecond: 1 / 60 }

/** By convention the two numbers of the person who asks; their last four digits are the second factor. */
const factorFields = ['requester.idNumber', 'requester.phone']

const lastFourOf = (answers: Answers): string[] =>
  factorFields.flatMap((id) => {
    const answer = answers[id]
    const digits = typeof answer === 'string' ? answer.replace(/\D/g, '') : ''
    return digits.length >= 9 ? [digits.slice(-4)] : []
  })

/** As people type it: without the marks, dashes or dots, in small letters. */
const written = (code: string) => fold(code).replace(/[^a-z0-9]/g, '')
const keyOf = (box: Box, code: string, lastFour: string) => box.index('dossier-look-up', `${written(code)}|${lastFour}`)

/** Lets a dossier be found by this code and what its form states. */
export async function allowLookUp(tx: Tx, box: Box, dossierId: string, code: string, answers: Answers) {
  const keys = new Set(lastFourOf(answers).map((lastFour) => keyOf(box, code, lastFour)))
  if (keys.size === 0) return
  await tx
    .insertInto('dossier_look_up')
    .values([...keys].map((key_hash) => ({ key_hash, dossier_id: dossierId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const forgetLookUp = (tx: Tx, dossierId: string) =>
  tx.deleteFrom('dossier_look_up').where('dossier_id', '=', dossierId).execute()

export function lookUpHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, 'POST /dossier-look-ups'> {
  const { db, box, locality } = services

  async function follow(row: DossierRow, now: Date): Promise<FollowedDossier> {
    const procedure = await catalogue.version(db, row.procedure_version_id)
    const unitName = unitNameOf(locality, row.unit_id) ?? row.unit_id
    const events = await db
      .selectFrom('dossier_event')
      .select(['action', 'at'])
      .where('dossier_id', '=', row.id)
      .orderBy('sequence')
      .execute()
    return {
      ...summaryOf(row, procedure.plainName, unitName, now),
      steps: events.map(({ action, at }) => ({ action, at: at.toISOString() })),
    }
  }

  return {
    async 'POST /dossier-look-ups'({ body }, { request, now }) {
      await takeToken(db, `look-up-address:${box.index('look-up-address', request.ip)}`, perAddress, now)
      await takeToken(db, `look-up-code:${box.index('look-up-code', written(body.code))}`, perCode, now)
      // Code and factor are one key: whichever is wrong, the same query finds nothing, in the same time.
      const row = await db
        .selectFrom('dossier_look_up')
        .innerJoin('dossier', 'dossier.id', 'dossier_look_up.dossier_id')
        .selectAll('dossier')
        .where('key_hash', '=', keyOf(box, body.code, body.lastFour))
        .orderBy('submitted_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? follow(row, now) : refuse('NOT_FOUND')
    },
  }
}
