import { expect, test } from 'vitest'
import { fakePlatform } from './fake.ts'

test('grants until it is told to refuse, and remembers what was asked', async () => {
  const platform = fakePlatform()
  expect(await platform.signIn()).toMatchObject({ kind: 'granted' })
  platform.answerWith('signIn', 'refused')
  expect(await platform.signIn()).toEqual({ kind: 'refused' })
  platform.answerWith('signIn', 'granted')
  expect(await platform.signIn()).toMatchObject({ kind: 'granted' })
  expect(platform.calls.map((call) => call.act)).toEqual(['signIn', 'signIn', 'signIn'])
})

test('plays the network, links and pauses', () => {
  const platform = fakePlatform()
  const heard: string[] = []
  platform.network.subscribe((state) => heard.push(state))
  platform.onOpenPath((path) => heard.push(path))
  const stop = platform.onPause(() => heard.push('pause'))
  platform.goOffline()
  platform.openPath('/dossiers/1')
  platform.pause()
  stop()
  platform.pause()
  expect(platform.network.current()).toBe('offline')
  expect(heard).toEqual(['offline', '/dossiers/1', 'pause'])
})
