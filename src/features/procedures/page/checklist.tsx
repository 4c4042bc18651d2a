import { useState } from 'react'
import { papersOfCase } from '../../../../contract/rules/forms/requirements.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Group } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import styles from './page.module.css'
import { toBring } from './paper-groups.ts'
import { PaperList } from './paper-list.tsx'
import { pageTexts } from './texts.ts'
import type { Case } from './use-case.ts'

type Props = { procedure: Procedure; own: Case }

/** What to bring in one's own case, to tick off; the tally is read out as it changes. */
export function Checklist({ procedure, own }: Props) {
  const text = useText(pageTexts)
  const [said, say] = useState('')
  const { documents } = procedure
  const { needed, undecided, ruledOut } = papersOfCase(documents, own.answers)
  const others = [...undecided, ...ruledOut]
  const bring = toBring(needed)
  const done = bring.filter(({ id }) => own.ticks.includes(id)).length
  const list = { inApp: procedure.mode === 'in-app', ticks: own.ticks, onTick: own.tick }
  const isKept = own.ticks.length > 0 || Object.keys(own.answers).length > 0
  const startOver = () => {
    own.clear()
    say(text.startedOver)
  }
  const tally = done === bring.length ? text.allTicked(done) : text.ticked(done, bring.length)
  return (
    <Group title={text.papers}>
      {needed.length === 0 && <p>{documents.length === 0 ? text.noPapersListed : text.paperCount(0)}</p>}
      {bring.length > 0 && (
        <p role="status" className={styles.tally}>
          {tally}
        </p>
      )}
      <PaperList papers={needed} {...list} />
      {others.length > 0 && (
        <div className={styles.apart}>
          <Disclosure title={text.otherPapers(others.length)} flush>
            <PaperList papers={others} {...list} />
          </Disclosure>
        </div>
      )}
      {isKept && (
        <Button kind="quiet" onClick={startOver}>
          {text.startOver}
        </Button>
      )}
      <p role="status" className="visually-hidden">
        {isKept ? '' : said}
      </p>
    </Group>
  )
}
