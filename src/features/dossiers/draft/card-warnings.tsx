import { useStore } from 'zustand'
import type { Section } from '../../../../contract/rules/forms/definition.ts'
import { personWarnings } from '../../../../contract/rules/forms/person-warnings.ts'
import { useText } from '../../../i18n/texts.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useDraft, useDraftParts } from './draft-context.tsx'
import { draftTexts } from './texts.ts'

/** The number against birth year, gender and place; the person decides, nothing is stopped. */
export function CardWarnings({ who, section }: { who: string; section: Section }) {
  const text = useText(draftTexts)
  const { prefills } = useDraftParts()
  const known = useStore(prefills.store, (state) => state.known)
  const answers = useDraft((state) => state.answers)
  const warnings = personWarnings(section.fields, answers, known, who)
  if (warnings.length === 0) return null
  const words = {
    BIRTH_YEAR_DIFFERS: text.birthYearDiffers,
    GENDER_DIFFERS: text.genderDiffers,
    PLACE_UNKNOWN: text.placeUnknown,
  }
  return (
    <Notice tone="caution" live>
      {warnings.map(({ warning, id }) => (
        <p key={warning}>{words[warning](id)}</p>
      ))}
      <p>{text.warningOnly}</p>
    </Notice>
  )
}
