/**
 * The functions of zmp-sdk that the app uses, named one by one so that the rest stays out of the bundle. Importing it
 * logs in and starts timers: only `zalo.ts` may import it, and only with import() after the first paint.
 */
import './zalo-app-config.ts'

export {
  closeLoading,
  events,
  followOA,
  getAccessToken,
  getLocation,
  getPhoneNumber,
  getShareableLink,
  keepScreen,
  nativeStorage,
  openChat,
  openDocument,
  openPermissionSetting,
  openPhone,
  openShareSheet,
  saveImageToGallery,
  scanQRCode,
} from 'zmp-sdk/apis'
