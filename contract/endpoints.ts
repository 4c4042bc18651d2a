import { appointmentDeskEndpoints } from './endpoints/appointment-desk.ts'
import { appointmentEndpoints } from './endpoints/appointments.ts'
import { counterEndpoints } from './endpoints/counters.ts'
import { catalogueEndpoints } from './endpoints/catalogue.ts'
import { queueEndpoints } from './endpoints/queue.ts'
import { receptionEndpoints } from './endpoints/reception.ts'
import { dossierEndpoints } from './endpoints/dossiers.ts'
import { editorEndpoints } from './endpoints/editor.ts'
import { helpEndpoints } from './endpoints/help.ts'
import { lifeEventEndpoints } from './endpoints/life-events.ts'
import { paperPagesEndpoints } from './endpoints/paper-pages.ts'
import { paymentEndpoints } from './endpoints/payments.ts'
import { planningDeskEndpoints } from './endpoints/planning-desk.ts'
import { planningEndpoints } from './endpoints/planning.ts'
import { posterEndpoints } from './endpoints/posters.ts'
import { procedureEndpoints } from './endpoints/procedures.ts'
import { scenarioEndpoints } from './endpoints/scenarios.ts'
import { sessionEndpoints } from './endpoints/session.ts'
import { staffAccountEndpoints } from './endpoints/staff-accounts.ts'
import { visitEndpoints } from './endpoints/visits.ts'
import type { ProblemCode } from './problems.ts'

/** Everything the API answers, by `METHOD /path/{parameter}` under the base path. */
export const endpoints = {
  ...sessionEndpoints,
  ...staffAccountEndpoints,
  ...catalogueEndpoints,
  ...procedureEndpoints,
  ...lifeEventEndpoints,
  ...posterEndpoints,
  ...receptionEndpoints,
  ...dossierEndpoints,
  ...helpEndpoints,
  ...visitEndpoints,
  ...paperPagesEndpoints,
  ...paymentEndpoints,
  ...counterEndpoints,
  ...appointmentEndpoints,
  ...appointmentDeskEndpoints,
  ...queueEndpoints,
  ...scenarioEndpoints,
  ...editorEndpoints,
  ...planningEndpoints,
  ...planningDeskEndpoints,
}

export const basePath = '/api/v1'

export type Endpoints = typeof endpoints
export type Route = keyof Endpoints
export type Input<R extends Route> = NonNullable<Endpoints[R]['~input']>
/** The answer of an endpoint; `undefined` where it has none (204, bytes). */
export type Output<R extends Route> = [Endpoints[R]['~output']] extends [undefined]
  ? undefined
  : Exclude<Endpoints[R]['~output'], undefined>
export type { ProblemCode }

const isRoute = (key: string): key is Route => key in endpoints
export const routes = Object.keys(endpoints).filter(isRoute)

export function splitRoute(route: Route): { method: 'GET' | 'POST' | 'PATCH' | 'DELETE'; path: string } {
  const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PATCH' | 'DELETE', string]
  return { method, path }
}
