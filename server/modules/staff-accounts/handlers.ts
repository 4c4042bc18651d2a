import type { Services } from '../../services.ts'
import { accountHandlers } from './account-handlers.ts'
import { setupHandlers } from './setup-handlers.ts'

export const staffAccountHandlers = (services: Services) => ({
  ...setupHandlers(services),
  ...accountHandlers(services),
})
