import { useCatalogue } from '../api/catalogue/catalogue-context.tsx'
import { useFormat } from '../i18n/format.ts'
import { useText } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { FailureView } from '../ui/failure-view.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { aboutTexts } from './about-texts.ts'
import styles from './about-screen.module.css'

/** How much of the catalogue this phone holds, how old it is, and the two things one may do about it. */
export function KeptCard() {
  const text = useText(aboutTexts)
  const format = useFormat()
  const { checkedAt, contents, size, lasting, error, refreshing, refresh, clear } = useCatalogue((state) => state)
  const facts = [
    { label: text.kept, value: contents > 0 ? text.keptCount(contents, format.fileSize(size)) : text.keptNothing },
    ...(checkedAt > 0 ? [{ label: text.keptAt, value: format.moment(new Date(checkedAt).toISOString()) }] : []),
  ]
  return (
    <Card title={text.offline}>
      <p>{text.offlineWhy}</p>
      <div className={styles.kept}>
        <Facts facts={facts} />
      </div>
      {!lasting && <Notice tone="caution">{text.notLasting}</Notice>}
      {error !== undefined && <FailureView small error={error} />}
      <Button wide onClick={() => void refresh()} busyLabel={refreshing ? text.refreshing : undefined}>
        {text.refresh}
      </Button>
      {contents > 0 && (
        <>
          <Button kind="quiet" wide onClick={() => void clear()}>
            {text.clear}
          </Button>
          <p>{text.clearNote}</p>
        </>
      )}
    </Card>
  )
}
