import type { AppointmentsTables } from './tables/appointments.ts'
import type { CatalogueTables } from './tables/catalogue.ts'
import type { ConnectorTables } from './tables/connector.ts'
import type { DossiersTables } from './tables/dossiers.ts'
import type { FilesTables } from './tables/files.ts'
import type { HelpTables } from './tables/help.ts'
import type { PaymentsTables } from './tables/payments.ts'
import type { PeopleTables } from './tables/people.ts'
import type { PlanningTables } from './tables/planning.ts'
import type { QueueTables } from './tables/queue.ts'
import type { SystemTables } from './tables/system.ts'

/** Every table, as Kysely sees it. The migrations make them. */
export type Database = SystemTables &
  PeopleTables &
  CatalogueTables &
  DossiersTables &
  FilesTables &
  PaymentsTables &
  HelpTables &
  AppointmentsTables &
  QueueTables &
  ConnectorTables &
  PlanningTables
