import { civilDayOf } from '../../../../../contract/rules/calendar/civil-day.ts'
import type { FormDefinition, Section } from '../../../../../contract/rules/forms/definition.ts'
import { useText } from '../../../../i18n/texts.ts'
import { usePlatform } from '../../../../platform/platform-context.tsx'
import { draftPath, useDraft, useDraftParts } from '../draft-context.tsx'
import { draftTexts } from '../texts.ts'
import { useWay } from '../way.ts'
import { nextStep, questionsOf, stepPath, type Situation, type Step } from './steps.ts'
import { oneByOneTexts } from './texts.ts'

export type Page = { form: FormDefinition; section: Section }

export function useSituation({ form, section }: Page): Situation {
  const answers = useDraft((state) => state.answers)
  const canScan = usePlatform().canScan()
  return { form, section, answers, today: civilDayOf(new Date()), canScan }
}

/** What comes after a step: its address, and the words for the act that leads there. */
export function useNext(step: Step, situation: Situation): { to: string; words: string } {
  const text = useText(draftTexts)
  const { toQuestion } = useText(oneByOneTexts)
  const { dossier } = useDraftParts()
  const { afterForm } = useWay()
  const { form, section } = situation
  const next = nextStep(step, situation)
  if (next) {
    const at = questionsOf(situation).findIndex(({ id }) => id === next.question)
    return { to: draftPath(dossier.id, stepPath(situation, next)), words: toQuestion(at + 1) }
  }
  const following = form.sections[form.sections.indexOf(section) + 1]
  return following
    ? { to: draftPath(dossier.id, `/to-khai/${following.id}`), words: text.next(following.title) }
    : afterForm
}
