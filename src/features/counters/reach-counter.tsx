import { useState } from 'react'
import { MessageCircle, Phone } from 'lucide-react'
import { useText } from '../../i18n/texts.ts'
import { usePlatform } from '../../platform/platform-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { counterTexts } from './texts.ts'

export function CallCounter({ phone }: { phone: string }) {
  const text = useText(counterTexts)
  const platform = usePlatform()
  const [failed, setFailed] = useState(false)
  const call = async () => setFailed((await platform.callPhone(phone)).kind !== 'granted')
  return (
    <>
      <Button icon={<Phone size={20} />} onClick={() => void call()}>
        {text.call(phone)}
      </Button>
      {failed && <Notice live>{text.callFailed(phone)}</Notice>}
    </>
  )
}

/** Only where Zalo can open it: a browser has no chat to show. */
export function ChatWithCounter({ accountId }: { accountId: string }) {
  const text = useText(counterTexts)
  const platform = usePlatform()
  const [failed, setFailed] = useState(false)
  if (platform.name === 'browser') return null
  const chat = async () => setFailed((await platform.openChat(accountId)).kind !== 'granted')
  return (
    <>
      <Button wide icon={<MessageCircle size={20} />} onClick={() => void chat()}>
        {text.chat}
      </Button>
      {failed && <Notice live>{text.chatFailed}</Notice>}
    </>
  )
}
