import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

describe('my dossiers', () => {
  test('asks a stranger to sign in, and the sheet names the sample people', async () => {
    await openApp(server, '/ho-so')
    const button = await screen.findByRole('button', { name: 'Đăng nhập' })
    await userEvent.click(button)
    const sheet = await screen.findByRole('dialog', { name: 'Đăng nhập' })
    await userEvent.click(await within(sheet).findByRole('button', { name: /^Nguyễn Thị Mẫu/ }))
    expect(await screen.findByText(/chưa có hồ sơ/i)).toBeDefined()
  })

  test('empty is one sentence and one way on', async () => {
    await openApp(server, '/ho-so', 'resident-2')
    expect(await screen.findByText(/chưa có hồ sơ/i)).toBeDefined()
  })

  test('a dead session asks again, over the screen that stays', async () => {
    const { parts } = await openApp(server, '/ho-so', 'resident-2')
    await screen.findByText(/chưa có hồ sơ/i)
    await server.services.db.deleteFrom('session').execute()
    await parts.queries.invalidateQueries({ queryKey: ['mine'] })
    const sheet = await screen.findByRole('dialog', { name: 'Đăng nhập' })
    expect(within(sheet).getByText(/Phiên đăng nhập đã hết/)).toBeDefined()
    expect(screen.getByRole('heading', { level: 1, hidden: true })).toBeDefined()
  })
})
