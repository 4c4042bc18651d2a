import { createHmac, randomBytes } from 'node:crypto'
import type { GraphFault } from './fake-graph.ts'

export type GraphPerson = {
  id: string
  name: string
  picture?: string
  isSensitive?: boolean
  userIdByOa?: string
  /** As Zalo gives it: `84…`, never `0…`. */
  phone?: string
}

type Place = { latitude: string; longitude: string }
type Code = { token: string; used: boolean; otherApp: boolean; data: Record<string, unknown> }
type Reply = Record<string, unknown>

const refusal = (error: number, message: string): Reply => ({ error, message })

/** The people, tokens and codes that the fake Graph API knows. */
export class GraphState {
  fault: GraphFault | undefined
  /** How often profiles were asked for and codes decoded. */
  asked = { profile: 0, decode: 0 }
  readonly #appSecret: string
  readonly #people = new Map<string, GraphPerson>()
  readonly #expired = new Set<string>()
  readonly #codes = new Map<string, Code>()

  constructor(appSecret: string) {
    this.#appSecret = appSecret
  }

  /** The access token that the person's phone would hand to the app. */
  signIn(person: GraphPerson): string {
    const token = `token-${randomBytes(12).toString('hex')}`
    this.#people.set(token, person)
    return token
  }

  expire(token: string): void {
    this.#expired.add(token)
  }

  phoneCode(token: string): string {
    return this.#issue({ token, used: false, otherApp: false, data: { number: this.#people.get(token)?.phone } })
  }

  locationCode(token: string, place: Place): string {
    const data = { ...place, provider: 'gps', timestamp: '1764000000000' }
    return this.#issue({ token, used: false, otherApp: false, data })
  }

  codeOfAnotherApp(token: string): string {
    return this.#issue({ token, used: false, otherApp: true, data: {} })
  }

  profile(token: string, proof: string, fields: string[]): Reply {
    this.asked.profile += 1
    const person = this.#holder(token)
    if (!person) return refusal(452, 'Session key invalid. This could be because of an incorrect or expired key.')
    if (proof !== createHmac('sha256', this.#appSecret).update(token).digest('hex')) {
      return refusal(-242, 'Invalid appsecret_proof provided in the API argument')
    }
    const known: Reply = {
      id: person.id,
      name: person.name,
      picture: { data: { url: person.picture ?? '' } },
      user_id_by_oa: person.userIdByOa,
    }
    const chosen = Object.fromEntries(fields.flatMap((field) => (field in known ? [[field, known[field]]] : [])))
    return { error: 0, message: 'Success', is_sensitive: person.isSensitive ?? false, ...chosen, id: person.id }
  }

  decode(token: string, code: string, secret: string): Reply {
    this.asked.decode += 1
    if (!this.#holder(token)) return refusal(452, 'Session key invalid.')
    if (code === '') return refusal(114, 'Code is empty')
    const found = this.#codes.get(code)
    if (!found || found.token !== token) return refusal(115, 'Code is invalid')
    if (secret === '') return refusal(116, 'Secret key is empty')
    if (secret !== this.#appSecret) return refusal(117, 'Secret key is invalid')
    if (found.otherApp) return refusal(118, 'Code does not belong to this app')
    if (found.used) return refusal(119, 'Code was used already')
    found.used = true
    return { error: 0, message: 'Success', data: found.data }
  }

  #holder(token: string): GraphPerson | undefined {
    return this.#expired.has(token) ? undefined : this.#people.get(token)
  }

  #issue(code: Code): string {
    const name = `code-${randomBytes(12).toString('hex')}`
    this.#codes.set(name, code)
    return name
  }
}
