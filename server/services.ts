import type { Box } from './crypto/box.ts'
import type { Engine } from './db/engine.ts'
import type { Environment } from './environment.ts'
import type { LocalityData } from './modules/locality/load.ts'
import type { OneStopSystem } from './one-stop/system.ts'
import type { PaymentProvider } from './payments/provider.ts'
import type { SandboxBank } from './payments/sandbox-bank.ts'
import type { BlobStore } from './storage/blob-store.ts'
import type { Scanner } from './scan/scanner.ts'
import type { ZaloGraph } from './zalo/graph.ts'

/** What the modules work with; built once by the entry point, or by a test. */
export type Services = {
  environment: Environment
  db: Engine['db']
  engineName: Engine['name']
  box: Box
  blobs: BlobStore
  /** Undefined where no virus scanner is set up. */
  scanner: Scanner | undefined
  locality: LocalityData
  zalo: ZaloGraph | undefined
  oneStop: OneStopSystem | undefined
  /** Who takes fees over the network; without one they are paid at the counter. */
  payments: PaymentProvider | undefined
  sandboxBank: SandboxBank | undefined
  now: () => Date
}
