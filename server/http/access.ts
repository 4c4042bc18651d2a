import type { Access } from '../../contract/endpoint.ts'
import { roles, type Role } from '../../contract/schemas/locality.ts'

const clerks: readonly Role[] = ['one-stop', 'specialist', 'leader']
const staff: readonly Role[] = [...clerks, 'auditor']

/**
 * Who gets past the door of an endpoint; null lets in who is not signed in, too. Whose row it is judges the handler.
 * Editors look after the catalogue: what residents handed in is not theirs to see.
 */
const admitted: { [A in Access]: readonly Role[] | null } = {
  public: null,
  sandbox: null,
  'signed-in': roles,
  resident: ['resident'],
  staff,
  'unit-clerk': clerks,
  editor: ['editor'],
  administrator: ['administrator'],
  'own-account': [...staff, 'editor', 'administrator'],
  'dossier-owner': ['resident'],
  // A clerk passes as a helper; the dossier's own judgement (modules/help/standing.ts) refuses who helps nobody.
  'dossier-applicant': ['resident', ...clerks],
  helper: ['resident', ...clerks],
  'dossier-party': ['resident', ...staff],
  'appointment-owner': ['resident'],
  'appointment-party': ['resident', ...staff],
}

export function refusalFor(access: Access, role: Role | undefined): 'SIGNED_OUT' | 'FORBIDDEN' | undefined {
  const allowed = admitted[access]
  if (allowed === null) return undefined
  if (role === undefined) return 'SIGNED_OUT'
  return allowed.includes(role) ? undefined : 'FORBIDDEN'
}
