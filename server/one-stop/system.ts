import type { PostTo } from '../../contract/rules/delivery/post-to.ts'
import type { IncomingStatus } from './wire.ts'

/** One file of a paper; its bytes follow by `putFile`. */
export type SentFile = { id: string; name: string; mime: string; bytes: number; sha256: string; pages: number }

/** A paper as the national list of kinds has it: 0 original, 1 copy, 2 electronic. What comes by phone is electronic. */
export type SentPaper = { requirementId: string; name: string; kind: 0 | 1 | 2; files: SentFile[] }

/** An answer as it was given and as it is read. */
export type SentAnswer = { fieldId: string; label: string; text: string }

export type NewDossier = {
  /** Of this message; what the other side answers when it knows the dossier already. */
  messageId: string
  procedureCode: string
  procedureName: string
  unitId: string
  /** 1 direct, 2 online, 3 public post: how it came, and how the result is wanted. */
  channel: 1 | 2 | 3
  resultChannel: 1 | 2 | 3
  /** For channel 3: whoever the post hands the result to; null where the form alone says it. */
  postTo: PostTo | null
  submittedAt: string
  applicantName: string | null
  answers: SentAnswer[]
  papers: SentPaper[]
}

export type FollowUp = {
  messageId: string
  kind: 'supply' | 'cancel' | 'request-withdrawal' | 'choose-delivery'
  at: string
  reason: string | null
  answers: SentAnswer[]
  papers: SentPaper[]
  /** With `choose-delivery`: how the result is wanted from now on. */
  resultChannel?: NewDossier['resultChannel']
  postTo?: PostTo | null
}

export type StatusPage = { items: unknown[]; next: string }

/**
 * The system in which the office works. Every call may be repeated: the other side knows a dossier by our code, a file
 * by its id and a message by its `messageId`. A failure is an OneStopFault.
 */
export type OneStopSystem = {
  putFile: (code: string, file: SentFile, bytes: Buffer) => Promise<void>
  create: (code: string, dossier: NewDossier) => Promise<void>
  send: (code: string, message: FollowUp) => Promise<void>
  /** What has happened to all dossiers since; entries are judged one by one by who reads them. */
  statuses: (after: string) => Promise<StatusPage>
  /** Everything that has happened to one dossier, for when something is missing in between. */
  statusesOf: (code: string) => Promise<unknown[]>
  result: (code: string, file: NonNullable<IncomingStatus['result']>) => Promise<Buffer>
}

/** `lasting`: it would fail again, a person has to look. `reason` is a short word of ours and holds nothing personal. */
export class OneStopFault extends Error {
  readonly reason: string
  readonly lasting: boolean

  constructor(reason: string, lasting = false) {
    super(reason)
    this.reason = reason
    this.lasting = lasting
  }
}
