import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeRelease } from '../release/write-release.ts'
import { noteFile, type ImportFile } from './import-note.ts'
import { readDelivery, type DeliveryFrame, type Report } from './read-delivery.ts'

export type ImportTask = {
  from: string
  /** The folder of releases; the new one gets a folder of its own in it. */
  shelf: string
  id: string
  name: string
  dataDate: string
  frame: DeliveryFrame
  /** Who brings it in, in words that the editors understand. */
  broughtBy: string
  /** Only look, write nothing. */
  checkOnly: boolean
}

const accuracyMetres = 2

/** Reads a delivery and writes it as a draft. With a fault nothing is written; refused features are named and left out. */
export async function runImport({
  from,
  shelf,
  id,
  name,
  dataDate,
  frame,
  broughtBy,
  checkOnly,
}: ImportTask): Promise<Report> {
  const { data, zoneClasses, report } = await readDelivery(from, frame)
  if (checkOnly || report.faults.length > 0) return report
  const building = join(shelf, `.${id}`)
  await rm(building, { recursive: true, force: true })
  const note: ImportFile = { broughtBy, broughtAt: new Date().toISOString(), ...report }
  const head = { id, name, dataDate, zoneClasses, accuracyMetres, sample: false }
  await writeRelease(building, head, data, { [noteFile]: JSON.stringify(note, null, 2) })
  await rm(join(shelf, id), { recursive: true, force: true })
  await rename(building, join(shelf, id))
  return report
}
