import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { groupOfField } from '../../../../../contract/rules/appointments/group-of-field.ts'
import { parsePhone } from '../../../../../contract/rules/identity/phone.ts'
import type { Counters } from '../../../../../contract/schemas/appointment-slot.ts'
import type { ProcedureSummary } from '../../../../../contract/schemas/procedure.ts'
import { useText } from '../../../../i18n/texts.ts'
import { ActionBar } from '../../../../ui/action-bar.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Chips } from '../../../../ui/chips.tsx'
import { DataView } from '../../../../ui/data-view.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FailureView } from '../../../../ui/failure-view.tsx'
import { Screen } from '../../../../ui/screen.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { useAddressQuery } from '../../../../ui/use-address-query.ts'
import styles from '../desk.module.css'
import { useDeskCounters } from '../use-desk.ts'
import { ProcedurePicker } from './procedure-picker.tsx'
import { SlotPicker } from './slot-picker.tsx'
import { deskBookingTexts } from './texts.ts'
import { useDeskBooking } from './use-desk-booking.ts'

/** Whoever is being helped at this device; the appointment goes along with what else is done for them. */
type Visit = { id: string; name: string }

/** A seat for somebody at the counter or on the telephone, at /quay/lich-hen/dat-ho. */
export function DeskBookingScreen({ visit }: { visit: Visit | undefined }) {
  const text = useText(deskBookingTexts)
  const counters = useDeskCounters()
  return counters.data ? (
    <Form counters={counters.data} visit={visit} />
  ) : (
    <Screen title={text.title} back="/quay/lich-hen">
      <DataView query={counters} skeleton={<Skeleton shape="page" />}>
        {() => null}
      </DataView>
    </Screen>
  )
}

/** What was typed stays when a seat is taken away meanwhile: only the time has to be chosen again. */
function Form({ counters: { services, rules }, visit }: { counters: Counters; visit: Visit | undefined }) {
  const text = useText(deskBookingTexts)
  const toast = useToast()
  const navigate = useNavigate()
  const [asked] = useAddressQuery('ngay')
  const [procedure, setProcedure] = useState<ProcedureSummary>()
  const [group, setGroup] = useState(services[0]?.id ?? '')
  const [day, setDay] = useState(asked)
  const [slotId, setSlot] = useState('')
  const [name, setName] = useState(visit?.name ?? '')
  const [phone, setPhone] = useState('')
  const [priorityId, setPriority] = useState('')
  const [tried, setTried] = useState<{ attempt: number; places: string[] }>({ attempt: 0, places: [] })
  const booking = useDeskBooking((appointment) => {
    toast(text.done(appointment.code))
    navigate(`/quay/lich-hen/${appointment.id}?ngay=${appointment.day}`, { replace: true })
  })
  const number = parsePhone(phone)
  const faults = [
    slotId === '' && { fieldId: 'slot', sentence: text.missing.slot },
    name.trim() === '' && { fieldId: 'name', sentence: text.missing.name },
    phone.trim() !== '' && !number.ok && { fieldId: 'phone', sentence: text.missing.phone },
  ].filter((one) => one !== false)
  // A fault that appears while one types is named at the next attempt, so that the list does not take the focus.
  const shown = faults.filter(({ fieldId }) => tried.places.includes(fieldId))
  const errorAt = (fieldId: string) => shown.find((one) => one.fieldId === fieldId)?.sentence

  const chooseGroup = (id: string) => {
    setGroup(id)
    setSlot('')
  }
  const chooseProcedure = (chosen: ProcedureSummary | undefined) => {
    setProcedure(chosen)
    const served = chosen && groupOfField(services, chosen.fieldId)
    if (served && served.id !== group) chooseGroup(served.id)
  }
  const act = () => {
    setTried(({ attempt }) => ({ attempt: attempt + 1, places: faults.map(({ fieldId }) => fieldId) }))
    if (faults.length > 0) return
    booking.mutate({
      slotId,
      name: name.trim(),
      ...(visit && name.trim() === visit.name && { visitId: visit.id }),
      ...(number.ok && { phone: number.phone }),
      ...(procedure && { procedureCode: procedure.code }),
      ...(priorityId && { priorityId }),
    })
  }
  const footer = (
    <ActionBar>
      <Button kind="primary" onClick={act} busyLabel={booking.isPending ? text.working : undefined}>
        {text.act}
      </Button>
    </ActionBar>
  )
  return (
    <Screen title={text.title} back="/quay/lich-hen" footer={footer}>
      <ErrorSummary items={shown} attempt={tried.attempt} />
      {booking.error && <FailureView small error={booking.error} />}
      <div className={styles.parts}>
        <div>
          <ProcedurePicker chosen={procedure} onChoose={chooseProcedure} />
        </div>
        {services.length > 1 && !procedure && (
          <Chips
            label={text.group}
            options={services.map((one) => ({ value: one.id, label: one.name }))}
            value={group}
            onChange={chooseGroup}
          />
        )}
        <div id="slot">
          <SlotPicker
            groupId={group}
            day={day}
            slotId={slotId}
            onDay={(next) => {
              setDay(next)
              setSlot('')
            }}
            onSlot={setSlot}
          />
        </div>
        <TextField
          id="name"
          label={text.name}
          required
          error={errorAt('name')}
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={setName}
        />
        <TextField
          id="phone"
          label={text.phone}
          hint={text.phoneHint}
          error={errorAt('phone')}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          maxLength={20}
          value={phone}
          onChange={setPhone}
        />
        {rules.priorities.length > 0 && (
          <Chips
            label={text.priority}
            options={[
              { value: '', label: text.noPriority },
              ...rules.priorities.map((one) => ({ value: one.id, label: one.label })),
            ]}
            value={priorityId}
            onChange={setPriority}
          />
        )}
      </div>
    </Screen>
  )
}
