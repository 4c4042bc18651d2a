import { planningEn } from '../../../../contract/rules/planning/say-en.ts'
import type { Translated } from '../../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  title: 'Planning data releases',
  lead: 'New data come in as a draft. Two different people look and sign before it can be published.',
  nothing: 'There is no release yet. The operator brings one in with the command planning:import.',
  states: { draft: 'Draft', ready: 'Signatures complete', current: 'In use', earlier: 'Earlier release' },
  stateWords: {
    draft: 'Only editors see it. Residents are not answered from it.',
    ready: 'Both signatures are there, but it is not published. Only editors see it.',
    current: 'Everybody is answered from this release.',
    earlier: 'It was published before. Old links and dossiers still open it.',
  },
  rowLine: (day, parcels) => `Data up to ${day} · ${parcels} parcels`,
  missing: (count) => (count === 1 ? 'One signature is missing' : `${count} signatures are missing`),
  release: 'Release',
  code: 'Code of the release',
  dataDate: 'Data up to',
  parcelCount: 'Parcels',
  sample: 'SAMPLE DATA made by a machine, not real planning.',
  preview: 'See it on the map',

  broughtIn: 'Who brought it in',
  broughtLine: (by, at) => `${by} brought it in at ${at}.`,
  notImported: 'A machine made this release; no import did.',
  signed: 'Who looked and signed',
  fourEyes:
    'Two different people are needed. Who brought the data in may be only one of them, so nobody brings in and publishes alone.',
  noneNeeded: 'The sample that comes with the software needs no signature.',
  noSignature: 'Nobody has signed yet.',
  someone: 'An editor',
  you: (name) => `${name} (you)`,
  signedAt: (at) => `signed at ${at}`,
  published: 'Publications',
  publishedAt: (at) => `published at ${at}`,

  changes: 'What differs from the release in use',
  inUse: (name) => `In use: ${name}.`,
  contents: 'This release holds',
  parcelsChanged: (added, gone) => `${added} parcels more, ${gone} parcels gone.`,
  parcelsSame: 'The parcels are the same.',
  counted: (here, name) => `${here} ${name}`,
  lost: (name) => `no ${name} any more`,
  against: (line, current) => `${line} (in use: ${current})`,
  same: 'unchanged',
  groups: { land: 'Land and limits', ...planningEn.themes },
  parts: {
    wards: 'wards',
    parcels: 'parcels',
    zones: 'planned areas',
    streets: 'streets',
    corridors: 'stretches kept for roads',
    greens: 'green areas',
    drain: 'drains',
    manhole: 'manholes',
    'power-line': 'power lines',
    substation: 'substations',
    'lighting-line': 'lighting lines',
    lamp: 'lamps',
    tree: 'trees',
  },
  nothingDelivered: 'no data',

  refused: (count) => `Left out by the import: ${count}`,
  noneRefused: 'The import left nothing out.',
  refusedNote: 'Residents will not see these. If there are many, ask the office that delivered before you sign.',
  layerLine: (taken, repaired, refused) => `${taken} taken, ${repaired} repaired, ${refused} left out`,
  left: (id, why) => `Left out ${id}: ${why}`,
  mended: (id, what) => `Repaired ${id}: ${what}`,
  more: (count) => `${count} more stand in the file import.json of this release.`,
  unread: (columns) => `Columns that were not read: ${columns}`,
  missingClasses: (classes) => `Not delivered: ${classes}.`,

  documents: 'Plans',
  noDecision: 'no decision number yet',
  statuses: {
    'in-force': 'in force',
    'locally-adjusted': 'changed in part',
    consulting: 'open for comments',
    expired: 'expired',
  },
  documentChanges: { new: 'New', changed: 'Changed', same: 'Unchanged', gone: 'Gone' },
  files: (count) => `${count} files with checksums`,
  filesNote:
    'A checksum (SHA-256) is the fingerprint of a file: change one letter and it differs. Signatures stand for the common checksum below; the server computes every file again when somebody signs or publishes.',
  wholeSum: 'Common checksum (what a signature stands for)',

  sign: 'Looked at, sign',
  signTitle: 'Sign this release?',
  signWords: (name) =>
    `You confirm that you looked at ${name}: its numbers, what was left out, its plans and its map. The signature carries your name and cannot be taken back.`,
  publish: 'Publish this release',
  publishTitle: 'Publish this release?',
  publishWords: (name, current) =>
    current
      ? `From now on everybody is answered from ${name}. ${current} stays open for old links, and you can go back at any time.`
      : `From now on everybody is answered from ${name}.`,
  rollBack: 'Go back to this release',
  rollBackTitle: 'Go back to an earlier release?',
  rollBackWords: (name, current) =>
    current
      ? `From now on everybody is answered from ${name}, not from ${current}. This is kept in the record.`
      : `From now on everybody is answered from ${name}.`,
  waitsForOther: 'You have signed. Another editor has to look and sign.',
  working: 'Checking every file',
  cancel: 'Cancel',
  done: {
    sign: 'Your signature is kept.',
    publish: 'Published.',
    rollBack: 'This release is in use again.',
  },
  stale: 'The release was made anew, so what you looked at no longer holds. Nothing was signed. Look at the new one.',
}
