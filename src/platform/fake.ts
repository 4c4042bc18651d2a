import { layeredStorage } from './layered-storage.ts'
import { type Answer, type NetworkState, type Platform, type ShownDocument } from './platform.ts'

/** The acts that a person or the host may say "no" to. */
export type FakeAct =
  | 'signIn'
  | 'askPhone'
  | 'askLocation'
  | 'scanCode'
  | 'pickFiles'
  | 'takePhoto'
  | 'followAccount'
  | 'openChat'
  | 'callPhone'
  | 'share'
  | 'copyText'
  | 'openDocument'
  | 'saveImage'
  | 'speak'
  | 'keepAwake'
  | 'openPermissions'

type No = Exclude<Answer, { kind: 'granted' }>['kind']

export type FakePlatform = Platform & {
  /** Every act that was asked for, in order, with what it was given. */
  calls: { act: FakeAct; given: unknown[] }[]
  /** Says no to an act from now on, or yes again with 'granted'. */
  answerWith: (act: FakeAct, kind: No | 'granted') => void
  /** What the next choosers and cameras hand over. */
  files: File[]
  /** Whether something is being read aloud; it goes on until it is stopped or `finishSpeaking` is called. */
  isSpeaking: () => boolean
  finishSpeaking: () => void
  goOffline: () => void
  goOnline: () => void
  /** A link opened while the app is running. */
  openPath: (path: string) => void
  pause: () => void
}

/** For tests and demonstrations: grants everything with made-up data until it is told to refuse. */
export function fakePlatform(overrides: Partial<Platform> = {}): FakePlatform {
  const no = new Map<FakeAct, No>()
  const calls: FakePlatform['calls'] = []
  const network = signal<NetworkState>('online')
  const paths = signal('')
  const pauses = signal(undefined)
  let endSpeech: ((ended: 'finished' | 'stopped') => void) | undefined
  const endSpeaking = (ended: 'finished' | 'stopped') => {
    endSpeech?.(ended)
    endSpeech = undefined
  }
  const act =
    <Given extends unknown[], Data extends object>(name: FakeAct, grant: (...given: Given) => Data | Promise<Data>) =>
    async (...given: Given): Promise<Answer<Data>> => {
      calls.push({ act: name, given })
      const kind = no.get(name)
      return kind ? { kind } : { kind: 'granted', ...(await grant(...given)) }
    }
  const fake: FakePlatform = {
    name: 'fake',
    signIn: act('signIn', () => ({ accessToken: 'fake-access-token' })),
    askPhone: act('askPhone', () => ({ accessToken: 'fake-access-token', code: 'fake-phone-code' })),
    askLocation: act('askLocation', () => ({
      place: { from: 'device' as const, latitude: 10.346, longitude: 107.0843, accuracyMetres: 20 },
    })),
    canScan: () => true,
    scanCode: act('scanCode', () => ({ text: 'fake-code' })),
    pickFiles: act('pickFiles', () => ({ files: fake.files })),
    takePhoto: act('takePhoto', () => ({
      photo: fake.files[0] ?? new File(['photo'], 'photo.jpg', { type: 'image/jpeg' }),
    })),
    followAccount: act('followAccount', (_accountId: string) => ({})),
    openChat: act('openChat', (_accountId: string, _message?: string) => ({})),
    callPhone: act('callPhone', (_phoneNumber: string) => ({})),
    share: act('share', () => ({ how: 'sheet' as const })),
    copyText: act('copyText', (_text: string) => ({})),
    openDocument: act('openDocument', async (request: Parameters<Platform['openDocument']>[0]) => {
      await request.load()
      const shown: ShownDocument = { where: 'here', url: 'blob:fake-document', release: () => undefined }
      return { shown }
    }),
    saveImage: act('saveImage', (_image: Blob, _fileName: string) => ({})),
    speech: {
      available: async () => !no.has('speak'),
      speak: act('speak', async (_sentences: readonly string[]) => {
        endSpeaking('stopped')
        return { ended: await new Promise<'finished' | 'stopped'>((ended) => (endSpeech = ended)) }
      }),
      stop: () => endSpeaking('stopped'),
    },
    keepAwake: act('keepAwake', () => ({ release: () => undefined })),
    openPermissions: act('openPermissions', () => ({})),
    network: { current: network.value, subscribe: network.subscribe },
    safeArea: () => ({ top: '0px', bottom: '0px', capsule: '0px' }),
    closeLoading: async () => undefined,
    onOpenPath: paths.subscribe,
    onPause: (listener) => pauses.subscribe(() => listener()),
    storage: layeredStorage([]),
    cache: layeredStorage([]),
    keepApp: () => undefined,
    basePath: () => '',
    calls,
    answerWith: (name, kind) => void (kind === 'granted' ? no.delete(name) : no.set(name, kind)),
    files: [],
    isSpeaking: () => endSpeech !== undefined,
    finishSpeaking: () => endSpeaking('finished'),
    goOffline: () => network.send('offline'),
    goOnline: () => network.send('online'),
    openPath: paths.send,
    pause: () => pauses.send(undefined),
  }
  return Object.assign(fake, overrides)
}

function signal<Value>(first: Value) {
  const listeners = new Set<(value: Value) => void>()
  let latest = first
  return {
    value: () => latest,
    subscribe: (listener: (value: Value) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send: (value: Value) => {
      latest = value
      for (const listener of listeners) listener(value)
    },
  }
}
