import type { BrowserContext, Page } from 'playwright-core'

export type Watch = {
  /** What nobody wants to see: errors in the console, thrown errors, requests to hosts that are not ours. */
  troubles: string[]
  /** What a test provokes on purpose does not count from now on. */
  tolerate: (pattern: RegExp) => void
}

/** Listens to every page of the device. `ownHosts` are `host:port` or `host` as they stand in an address. */
export function watch(context: BrowserContext, ownHosts: string[]): Watch {
  const tolerated: RegExp[] = []
  const said: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = ['blob:', 'data:', 'about:'].includes(url.protocol) || ownHosts.includes(url.host)
    if (!isOwn) said.push(`request to another host: ${request.method()} ${url.href}`)
  })
  context.on('page', (page) => listen(page, said))
  return {
    get troubles() {
      return said.filter((line) => !tolerated.some((pattern) => pattern.test(line)))
    },
    tolerate: (pattern) => void tolerated.push(pattern),
  }
}

function listen(page: Page, said: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      said.push(`console.${message.type()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => said.push(`page error: ${error.stack ?? error.message}`))
  page.on('crash', () => said.push('the page crashed'))
}
