/** As much of zmp-sdk as we rely on. Answers are `unknown` at heart: outside Zalo they are empty or made up. */
export type ZaloSdk = {
  getAccessToken: () => Promise<string>
  getPhoneNumber: () => Promise<{ token?: string }>
  getLocation: () => Promise<{ token?: string }>
  scanQRCode: () => Promise<{ content?: string }>
  followOA: (account: { id: string }) => Promise<unknown>
  openChat: (chat: { type: 'oa'; id: string; message?: string }) => Promise<unknown>
  openPhone: (call: { phoneNumber: string }) => Promise<unknown>
  getShareableLink: (link: { title: string; description: string; path: string }) => Promise<string>
  openShareSheet: (sheet: {
    type: 'link'
    data: { link: string }
  }) => Promise<{ status: number; shareType: number; numberOfUser?: number }>
  openDocument: (document: {
    url: string
    title: string
    download: boolean
    share: boolean
    edit: boolean
  }) => Promise<unknown>
  saveImageToGallery: (image: { imageBase64Data: string }) => Promise<unknown>
  keepScreen: (state: { keepScreenOn: boolean }) => Promise<unknown>
  openPermissionSetting: () => Promise<unknown>
  closeLoading: () => Promise<unknown>
  nativeStorage: {
    getItem: (key: string) => unknown
    setItem: (key: string, value: string) => void
    removeItem: (key: string) => void
    clear: () => void
  }
  events: {
    on: (event: string, listener: (data: unknown) => void) => unknown
    off: (event: string, listener: (data: unknown) => void) => unknown
  }
}

/** Values of the SDK's own enum, which lives in the chunk that is loaded late. */
export const zaloEvents = {
  paused: 'h5.event.paused',
  networkChanged: 'h5.event.connection.changed',
  openApp: 'h5.event.open.mp',
} as const
