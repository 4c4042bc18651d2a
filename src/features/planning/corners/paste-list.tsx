import { useState } from 'react'
import { parseCorners } from '../../../../contract/rules/planning/parse-corners.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import styles from '../planning.module.css'
import { planningTexts } from '../texts.ts'

/** Many lines at once; what could not be read is named. */
export function PasteList({ onUse }: { onUse: (lines: string) => void }) {
  const text = useText(planningTexts)
  const [lines, setLines] = useState('')
  const [read, setRead] = useState<{ count: number; unread: string[] }>()

  function use() {
    const { corners, unread } = parseCorners(lines)
    setRead({ count: corners.length, unread })
    if (corners.length > 0) onUse(lines)
  }

  return (
    <div className={styles.ways}>
      <Disclosure title={text.paste}>
        <TextArea
          label={text.paste}
          hint={text.pasteHint}
          rows={5}
          maxLength={10_000}
          value={lines}
          onChange={setLines}
        />
        <Button onClick={use}>{text.pasteUse}</Button>
        {read && (
          <Notice live tone={read.count > 0 ? 'done' : 'caution'}>
            <p>{read.count > 0 ? text.pasted(read.count) : text.pasteNothing}</p>
            {read.unread.slice(0, 5).map((line) => (
              <p key={line}>{text.unread(line.slice(0, 60))}</p>
            ))}
          </Notice>
        )}
      </Disclosure>
    </div>
  )
}
