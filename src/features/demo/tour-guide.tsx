import { useEffect, useState } from 'react'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useNavigate } from 'react-router-dom'
import { useText } from '../../i18n/texts.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useDemo } from './demo-state.ts'
import { Spotlight } from './spotlight.tsx'
import { demoTexts } from './texts.ts'
import styles from './tour-guide.module.css'
import { demoRoot, placeOf, useShown } from './use-tour.ts'

/** The presenter's strip while a tour is under way; it takes its own room, so it covers nothing. */
export function TourGuide() {
  const shown = useShown()
  return shown ? <Strip {...shown} /> : null
}

function Strip({ tour, at, step, made }: NonNullable<ReturnType<typeof useShown>>) {
  const text = useText(demoTexts)
  const navigate = useNavigate()
  const toast = useToast()
  const show = useDemo((state) => state.show)
  const leave = useDemo((state) => state.leave)
  const finish = useDemo((state) => state.finish)
  const [folded, fold] = useState(false)
  const words = text.everything[tour.id]
  const { title, say } = words.steps[step.id] ?? { title: '', say: '' }
  const isLast = at === tour.steps.length - 1

  function go(to: number) {
    show(tour.id, to)
    navigate(placeOf(tour, to, made))
  }

  function end() {
    finish(new Date().toISOString())
    toast(text.finished(words.name))
    navigate(demoRoot)
  }

  // Whoever follows by ear hears the new step, not the whole strip.
  const [said, setSaid] = useState('')
  useEffect(() => setSaid(title), [title])

  return (
    <>
      <Spotlight key={`${tour.id}.${step.id}`} target={step.target} />
      <section className={styles.strip} aria-label={text.guide}>
        <div className={styles.head}>
          <p className={styles.position}>{text.position(at + 1, tour.steps.length)}</p>
          <h2 className={styles.title}>{title}</h2>
          <IconButton
            label={folded ? text.unfold : text.fold}
            icon={folded ? <ChevronUp size={22} /> : <ChevronDown size={22} />}
            onClick={() => fold(!folded)}
          />
        </div>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {!folded && (
          <p className={styles.say}>
            <span className={styles.sayLabel}>{text.sayThis}: </span>
            {say}
          </p>
        )}
        <div className={styles.acts}>
          <Button kind="quiet" onClick={leave}>
            {text.leave}
          </Button>
          <span className={styles.gap} />
          {at > 0 && <Button onClick={() => go(at - 1)}>{text.back}</Button>}
          <Button onClick={isLast ? end : () => go(at + 1)}>{isLast ? text.finish : text.next}</Button>
        </div>
      </section>
    </>
  )
}
