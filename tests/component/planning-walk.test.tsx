import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/test-server.ts'
import { openApp } from './support/open-app.tsx'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ at: '2026-11-25T02:00:00Z' })
})
afterEach(() => server.close())

const wait = (seconds: number) =>
  server.clock.set(new Date(server.clock.now().getTime() + seconds * 1000).toISOString())
const card = () => screen.findByRole('region', { name: 'Tóm lại' })
const asked = () => screen.findByText(/^Bạn đã xem rất nhiều thửa cạnh nhau.*Bạn chờ một chút rồi bấm nút bên dưới/)
const theButton = () => screen.findByRole('button', { name: 'Tôi đang tự xem, cho xem tiếp' })
const posted = (answers: string[]) => answers.filter((line) => line.endsWith('/planning/confirmations'))
const parcels = Array.from({ length: 80 }, (_, at) => `26515-8-${at + 1}`)

/** Goes through a sheet, parcel by parcel, until the server asks; the parcel that it did not answer. */
async function untilAsked(): Promise<string> {
  for (const parcelId of parcels)
    for (;;) {
      const look = { params: { parcelId }, query: {} }
      const { status, problem, headers } = await server.anonymous.call('GET /planning/parcels/{parcelId}', look)
      if (status === 200) break
      if (problem.code === 'CONFIRM_PERSON') return parcelId
      wait(Number(headers['retry-after']))
    }
  throw new Error('The server never asked.')
}

test('who goes through a sheet is told why it stops, waits some seconds, presses one button and reads on', async () => {
  const parcelId = await untilAsked()
  wait(6)
  const { network } = await openApp(server, `/quy-hoach/thua/${parcelId}`)
  await asked()
  // Counted down on the phone; pressed meanwhile it does nothing.
  await userEvent.click(await screen.findByRole('button', { name: /^Bấm được sau [1-4] giây$/ }))
  wait(4)
  await userEvent.click(await theButton())
  expect((await card()).textContent).toMatch(/chỉ để tham khảo/)
  expect(screen.queryByText(/^Bạn đã xem rất nhiều thửa/)).toBeNull()
  expect(posted(network.answers)).toEqual(['204 /api/v1/planning/confirmations'])
})

test('where nothing can be asked again by itself, the person is told to go on', async () => {
  await untilAsked()
  wait(10)
  await openApp(server, '/quy-hoach')
  await userEvent.type(await screen.findByRole('searchbox'), '10.3460, 107.0843')
  const look = await screen.findByRole('button', { name: 'Xem quy hoạch tại tọa độ này' })
  await userEvent.click(look)
  await asked()
  // The server counts in whole seconds, and says one at least.
  await userEvent.click(await theButton())
  expect(await screen.findByText('Cảm ơn bạn. Bạn tra cứu tiếp được rồi.')).toBeDefined()
  await userEvent.click(look)
  expect((await card()).textContent).toMatch(/chỉ để tham khảo/)
})

test('a press that the server finds too early keeps the button and says so', async () => {
  const parcelId = await untilAsked()
  wait(9)
  await openApp(server, `/quy-hoach/thua/${parcelId}`)
  // The clock of the phone runs ahead of that of the server, which stands.
  await userEvent.click(await theButton())
  expect(await screen.findByText(/thử lại/)).toBeDefined()
  wait(1)
  await userEvent.click(await theButton())
  expect((await card()).textContent).toMatch(/chỉ để tham khảo/)
})

test('after three presses in a day it is said that this is enough, and what was seen stays open', async () => {
  const parcelId = await untilAsked()
  const { db } = server.services
  await db.updateTable('planning_walk').set({ confirmations: 3, confirmations_since: server.clock.now() }).execute()
  await openApp(server, `/quy-hoach/thua/${parcelId}`)
  expect(await screen.findByText(/tra cứu nhiều lần trong một lúc nên máy chủ tạm dừng/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Tôi đang tự xem, cho xem tiếp' })).toBeNull()
  const seen = { params: { parcelId: parcels[0] ?? '' }, query: {} }
  expect((await server.anonymous.call('GET /planning/parcels/{parcelId}', seen)).status).toBe(200)
})
