import { Info, LogIn, LogOut } from 'lucide-react'
import { useState } from 'react'
import { ChoosePinForm, PinForm } from '../features/shared-device/pin-form.tsx'
import { SharedDeviceSetting } from '../features/shared-device/setting.tsx'
import { useSharedDevice } from '../features/shared-device/shared-device.ts'
import { sharedDeviceTexts } from '../features/shared-device/texts.ts'
import { useText } from '../i18n/texts.ts'
import { languages } from '../lib/languages.ts'
import { textSizes, themes } from '../session/preferences.ts'
import { useSession, useAskSignIn } from '../session/session-context.tsx'
import { useSignIn } from '../session/use-sign-in.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { Sheet } from '../ui/sheet.tsx'
import styles from './settings-sheet.module.css'
import { accountTexts } from './account-texts.ts'

/** Under the person's picture on home. */
export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const text = useText(accountTexts)
  const device = useText(sharedDeviceTexts)
  const unshare = useSharedDevice((state) => state.unshare)
  const [asked, ask] = useState<'choose-pin' | 'pin'>()
  const titles = { 'choose-pin': device.choosePin, pin: device.enterPin }
  const back = () => ask(undefined)
  const unshared = () => {
    unshare()
    back()
  }
  return (
    <Sheet title={asked ? titles[asked] : text.settings} onClose={onClose}>
      {asked === 'choose-pin' && <ChoosePinForm onDone={back} />}
      {asked === 'pin' && <PinForm onRight={unshared} />}
      {!asked && <Settings onClose={onClose} ask={ask} />}
    </Sheet>
  )
}

function Settings({ onClose, ask }: { onClose: () => void; ask: (what: 'choose-pin' | 'pin') => void }) {
  const text = useText(accountTexts)
  return (
    <>
      <WhoIsHere onClose={onClose} />
      <Looks />
      <div className={styles.part}>
        <ButtonLink kind="secondary" wide replace to="/gioi-thieu" icon={<Info size={20} />}>
          {text.about}
        </ButtonLink>
      </div>
      <div className={styles.part}>
        <SharedDeviceSetting onShare={() => ask('choose-pin')} onUnshare={() => ask('pin')} />
      </div>
    </>
  )
}

function WhoIsHere({ onClose }: { onClose: () => void }) {
  const text = useText(accountTexts)
  const person = useSession((state) => state.person)
  const askSignIn = useAskSignIn()
  const signIn = useSignIn()
  const [busy, setBusy] = useState(false)

  async function leave() {
    setBusy(true)
    await signIn.out()
    setBusy(false)
  }

  const enter = () => {
    onClose()
    // The sheet gives its history entry back first; two overlays at once would share it.
    setTimeout(() => void askSignIn(), 50)
  }

  if (!person) {
    return (
      <div className={styles.person}>
        <p className={styles.words}>{text.youAreNobody}</p>
        <Button kind="primary" wide icon={<LogIn size={20} />} onClick={enter}>
          {text.signIn}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.person}>
      <p className={styles.name}>{person.name ?? text.noName}</p>
      <p className={styles.words}>{[text.roles[person.role], person.unitName].filter(Boolean).join(' · ')}</p>
      {person.role !== 'resident' && !person.sample && (
        <ButtonLink wide replace to="/mat-khau">
          {text.changePassword}
        </ButtonLink>
      )}
      <Button
        wide
        icon={<LogOut size={20} />}
        onClick={() => void leave()}
        busyLabel={busy ? text.signingOut : undefined}
      >
        {text.signOut}
      </Button>
    </div>
  )
}

function Looks() {
  const text = useText(accountTexts)
  const { theme, textSize, language } = useSession((state) => state.preferences)
  const prefer = useSession((state) => state.prefer)
  return (
    <>
      <Chips
        label={text.textSize}
        options={textSizes.map((value) => ({ value, label: text.textSizes[value] }))}
        value={textSize}
        onChange={(value) => prefer({ textSize: value })}
      />
      <Chips
        label={text.theme}
        options={themes.map((value) => ({ value, label: text.themes[value] }))}
        value={theme}
        onChange={(value) => prefer({ theme: value })}
      />
      <Chips
        label={text.language}
        options={languages.map((value) => ({ value, label: value === 'vi' ? 'Tiếng Việt' : 'English' }))}
        value={language}
        onChange={(value) => prefer({ language: value })}
      />
    </>
  )
}
