import { app } from '../../app-config.json'
import './host.ts'

// The SDK reads this once, while it is being imported, so this module has to be evaluated before it.
window.APP_CONFIG = window.APP_CONFIG ?? { app }
