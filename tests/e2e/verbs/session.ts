import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../support/project-root.ts'

type Sample = { id: string; name: string }

const file = path.join(projectRoot, 'localities/vung-tau-2025/sample-people.json')
const people: Sample[] = JSON.parse(readFileSync(file, 'utf8'))

export function nameOf(id: string): string {
  const found = people.find((person) => person.id === id)
  if (!found) throw new Error(`There is no sample person ${id}.`)
  return found.name
}

/** Through the demo menu on the band, as staff do who show the app. */
export const signInAs = (id: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Trình diễn' }).click()
  await choosePerson(id)(page)
}

/** In a sheet that is open: the sign-in sheet or the demo menu. */
export const choosePerson = (id: string) => async (page: Page) => {
  const person = page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${nameOf(id)}`) })
  await person.click()
  await person.waitFor({ state: 'detached' })
}

type Open = (look: 'phone', path?: string) => Promise<Page>

/** A phone on which the first sample resident is signed in and has opened the path. */
export const asOwner = (open: Open) => async (path: string) => {
  const page = await open('phone')
  await signInAs('resident-1')(page)
  await page.goto(new URL(path, page.url()).href)
  return page
}
