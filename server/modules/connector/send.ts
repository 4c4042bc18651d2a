import { buffer } from 'node:stream/consumers'
import { OneStopFault, type OneStopSystem } from '../../one-stop/system.ts'
import type { Services } from '../../services.ts'
import { outgoingOf, renewClaim, settle, type MessageRow } from './messages.ts'

/**
 * Sends one claimed message: first its files, then what names them, so that nobody at the other side sees a dossier
 * without its papers. May run again after a crash at any point; the other side takes each part once.
 */
export async function sendMessage(services: Services, system: OneStopSystem, row: MessageRow): Promise<void> {
  const { db, box, blobs, now } = services
  const message = outgoingOf(box, row)
  for (const file of message.papers.flatMap(({ files }) => files)) {
    await renewClaim(db, row, now())
    const bytes = await blobs.read(file.id).then(buffer, () => {
      throw new OneStopFault('own-storage')
    })
    await system.putFile(row.dossier_code, file, bytes)
  }
  await renewClaim(db, row, now())
  await ('kind' in message ? system.send(row.dossier_code, message) : system.create(row.dossier_code, message))
  await settle(db, row, now())
}
