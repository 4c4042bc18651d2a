import { useState } from 'react'
import { Footprints, UserRound, UserRoundCheck } from 'lucide-react'
import { useNavigate } from 'react-router-dom'
import { useQueryClient } from '@tanstack/react-query'
import type { SamplePerson } from '../../contract/schemas/locality.ts'
import { useApi } from '../api/api-context.tsx'
import { PinForm } from '../features/shared-device/pin-form.tsx'
import { useIsLocked } from '../features/shared-device/shared-device.ts'
import { sharedDeviceTexts } from '../features/shared-device/texts.ts'
import { useText } from '../i18n/texts.ts'
import { deskOf } from '../session/desk-of.ts'
import { useSession } from '../session/session-context.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Group } from '../ui/card.tsx'
import { FailureView } from '../ui/failure-view.tsx'
import { Notice } from '../ui/notice.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useToast } from '../ui/toast.tsx'
import { SamplePeople } from './sample-people.tsx'
import styles from './settings-sheet.module.css'
import { accountTexts } from './account-texts.ts'

type Props = { people: readonly SamplePerson[]; onClose: () => void }

/** For showing the app: be another sample person, or begin again with fresh data. */
export function DemoSheet({ people, onClose }: Props) {
  const text = useText(accountTexts)
  const device = useText(sharedDeviceTexts)
  const locked = useIsLocked()
  return (
    <Sheet title={locked ? device.enterPin : text.demoMenu} onClose={onClose}>
      {locked ? <PinForm /> : <Menu people={people} onClose={onClose} />}
    </Sheet>
  )
}

function Menu({ people, onClose }: Props) {
  const text = useText(accountTexts)
  const navigate = useNavigate()
  const person = useSession((state) => state.person)
  const chosen = (role: SamplePerson['role']) => navigate(deskOf(role), { replace: true })
  return (
    <>
      <Group title={text.demonstration}>
        <p className={styles.words}>{text.demonstrationLine}</p>
        <ButtonLink kind="primary" wide replace to="/trinh-dien" icon={<Footprints size={20} />}>
          {text.toDemonstration}
        </ButtonLink>
      </Group>
      <Group title={text.samplePeople}>
        <p className={styles.words}>{person?.name ? text.youAre(person.name) : text.youAreNobody}</p>
        <SamplePeople
          people={people}
          onDone={chosen}
          iconOf={(one) => (one.name === person?.name ? <UserRoundCheck /> : <UserRound />)}
        />
      </Group>
      <ResetSandbox onDone={onClose} />
    </>
  )
}

function ResetSandbox({ onDone }: { onDone: () => void }) {
  const text = useText(accountTexts)
  const api = useApi()
  const queries = useQueryClient()
  const toast = useToast()
  const [step, setStep] = useState<'idle' | 'asking' | 'busy'>('idle')
  const [error, setError] = useState<unknown>()

  async function reset() {
    setStep('busy')
    setError(undefined)
    try {
      await api('POST /sandbox/reset')
      await queries.resetQueries({ queryKey: ['mine'] })
      toast(text.resetDone)
      onDone()
    } catch (failed) {
      setError(failed)
      setStep('asking')
    }
  }

  return (
    <Group title={text.sampleData}>
      {step === 'idle' ? (
        <Button kind="danger" wide onClick={() => setStep('asking')}>
          {text.reset}
        </Button>
      ) : (
        <>
          <Notice tone="caution" live>
            {text.resetWarning}
          </Notice>
          <Button
            kind="danger"
            wide
            onClick={() => void reset()}
            busyLabel={step === 'busy' ? text.resetting : undefined}
          >
            {text.resetConfirm}
          </Button>
        </>
      )}
      {error !== undefined && <FailureView small error={error} />}
    </Group>
  )
}
