import { useText } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { BeginSheet } from './begin-sheet.tsx'
import { dossierTexts } from './texts.ts'
import type { useBegin } from './use-begin.ts'

/** The one act of a procedure, with what has to be asked on the way. */
export function BeginButton({ begin, label }: { begin: ReturnType<typeof useBegin>; label: string }) {
  const text = useText(dossierTexts)
  const { step, busy } = begin
  return (
    <>
      <Button kind="primary" busyLabel={busy ? text.beginning : undefined} onClick={begin.start}>
        {label}
      </Button>
      {step && (
        <BeginSheet
          step={step}
          busy={busy}
          onUnit={begin.begin}
          onContinue={begin.proceed}
          onNew={begin.begin}
          onClose={begin.close}
        />
      )}
    </>
  )
}
