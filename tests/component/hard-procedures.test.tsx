import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hard, importHardProcedures, longNameText } from '../support/hard-procedures.ts'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
let folder: string
let outcome: Awaited<ReturnType<typeof importHardProcedures>>
beforeAll(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-hard-'))
  outcome = await importHardProcedures(server.services, join(folder, 'hard.jsonl'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** The list of procedures stands before the page, as on a tablet. */
function last(found: HTMLElement[]): HTMLElement {
  const [element] = found.slice(-1)
  if (!element) throw new Error('Nothing was found.')
  return element
}

const openPage = async (code: string) => {
  const opened = await openApp(server, `/thu-tuc/${code}`)
  await screen.findByText('Mất bao lâu')
  return { ...opened, heading: last(screen.getAllByRole('heading', { level: 1 })) }
}

/** What the folds hold is in the page whether they are open or not. */
const press = (name: RegExp | string) => userEvent.click(last(screen.getAllByRole('button', { name, hidden: true })))

describe('bad input of the national catalogue', () => {
  test('a step of 9,000 characters is cut to a screenful, and one tap shows all of it', async () => {
    await openPage(hard.longStep)
    const step = () => screen.getByText(/^Người nộp đến quầy/)
    expect(step().textContent.length).toBeLessThan(720)
    await press('Xem thêm')
    expect(step().textContent.length).toBe(9000)
  })

  test('a name of 919 characters leaves room for the answers, and can be read in full', async () => {
    const { heading } = await openPage(hard.longName)
    expect(longNameText.length).toBe(919)
    expect(heading.textContent.length).toBeLessThan(210)
    expect(screen.getByText('Mất bao lâu')).toBeDefined()
    await press('Xem tên đầy đủ')
    expect(heading.textContent.length).toBeGreaterThan(900)
  })

  test('55 papers in 10 groups stand in their groups, each with its tally', async () => {
    await openPage(hard.manyPapers)
    expect(screen.getAllByRole('checkbox', { hidden: true })).toHaveLength(55)
    const groups = screen.getAllByText(/^đã có 0 trên \d$/)
    expect(groups.map((one) => one.textContent)).toEqual([
      ...Array.from({ length: 5 }, () => 'đã có 0 trên 6'),
      ...Array.from({ length: 5 }, () => 'đã có 0 trên 5'),
    ])
    expect(screen.getByText('55 loại giấy tờ.')).toBeDefined()
  })

  test('no papers at all says to ask, and invents none', async () => {
    await openPage(hard.noPapers)
    expect(screen.getAllByText(/Nguồn không nêu giấy tờ nào/)).not.toHaveLength(0)
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.getByText('Nguồn không có danh sách giấy tờ.')).toBeDefined()
  })

  test('glyphs of a font that nobody has leave the words readable', async () => {
    await openPage(hard.glyphs)
    expect(screen.getByText(/Nộp đơn tại quầy/).textContent).toBe('• Nộp đơn tại quầy')
    expect(screen.getByText(/Nhận phiếu hẹn/).textContent).toBe('– Nhận phiếu hẹn')
  })

  test('HTML is text: nothing of it becomes part of the page', async () => {
    await openPage(hard.html)
    const steps = screen.getByText('Các bước').closest('details')
    if (!steps) throw new Error('The steps are not there.')
    expect(within(steps).getByText(/Nộp/)).toBeDefined()
    expect(document.querySelector('script, img[src="x"], [onclick]')).toBeNull()
  })

  test('a code that belongs to another name is reported and changes nothing', async () => {
    expect(outcome.stored['kept-own-words']).toBe(1)
    expect((await openPage('1.001193')).heading.textContent).toBe('Đăng ký khai sinh')
  })
})
