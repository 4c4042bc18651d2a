import { app } from '../../app-config.json'

// The SDK reads this once, while it is being imported, so this module has to be evaluated before it.
if (!('APP_CONFIG' in window)) Object.assign(window, { APP_CONFIG: { app } })
