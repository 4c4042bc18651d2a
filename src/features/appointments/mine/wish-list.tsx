import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { useNetwork } from '../../../platform/use-network.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import styles from '../appointments.module.css'
import { appointmentTexts } from '../texts.ts'
import { whenWords } from '../when.ts'
import { useWishes } from '../wishes/use-wishes.ts'
import { mineTexts } from './texts.ts'

/** What was wanted while there was no network, plainly not booked, and the way to book it. */
export function WishList() {
  const text = useText(mineTexts)
  const shared = useText(appointmentTexts)
  const format = useFormat()
  const wishes = useWishes((state) => state.wishes)
  const drop = useWishes((state) => state.drop)
  const isOnline = useNetwork() === 'online'
  return (
    <>
      {wishes.map(({ path, name, unitName, slot }) => (
        <Card key={path} title={text.wishes}>
          <p className={styles.when}>{slot ? whenWords(slot, undefined, shared, format) : text.anyTime}</p>
          <p>{[name, unitName].filter(Boolean).join(', ')}</p>
          <p className={styles.second}>{text.wishNote}</p>
          <div className={styles.acts}>
            {isOnline ? (
              <ButtonLink to={path}>{text.bookWish}</ButtonLink>
            ) : (
              <p className={styles.second}>{text.needsNetwork}</p>
            )}
            <Button kind="quiet" onClick={() => drop(path)}>
              {text.dropWish}
            </Button>
          </div>
        </Card>
      ))}
    </>
  )
}
