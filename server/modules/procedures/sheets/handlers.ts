import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { CaseAnswers } from '../../../../contract/rules/forms/definition.ts'
import type { Handlers } from '../../../http/mount.ts'
import { refuse } from '../../../http/refusal.ts'
import { pdfFile } from '../../../pdf/pdf-file.ts'
import { sandboxBandOf } from '../../../pdf/sandbox-band.ts'
import type { Services } from '../../../services.ts'
import type { Catalogue } from '../catalogue.ts'
import { blankFormPdf } from './blank-form.ts'
import { checklistPdf } from './checklist.ts'

type Mine = 'GET /procedures/{code}/checklist.pdf' | 'GET /forms/{id}/pdf'

/** Sheets to print, made when they are asked for and kept by nobody: whoever may read the procedure may have them. */
export function sheetHandlers(services: Services, catalogue: Catalogue): Pick<Handlers, Mine> {
  const { db, environment, locality } = services
  const band = sandboxBandOf(environment)
  return {
    async 'GET /procedures/{code}/checklist.pdf'({ params, query }, { now }) {
      const found = (await catalogue.current(params.code)) ?? refuse('NOT_FOUND')
      const bytes = await checklistPdf({
        procedure: await catalogue.describe(found.content, found.versionId, found.unitIds),
        cases: { ...answers(query.yes, true), ...answers(query.no, false) },
        madeOn: civilDayOf(now).split('-').reverse().join('/'),
        counterPhone: locality.profile.hotline,
        sandboxBand: band,
      })
      return pdfFile(bytes, `giay-to-${params.code}.pdf`)
    },
    async 'GET /forms/{id}/pdf'({ params }) {
      const current = await catalogue.currentForm(db, params.id)
      const form = (current && (await catalogue.form(db, current.id, current.hash))) ?? refuse('NOT_FOUND')
      return pdfFile(await blankFormPdf(form, band), `${form.id}.pdf`)
    },
  }
}

const answers = (ids: string | undefined, answer: boolean): CaseAnswers =>
  Object.fromEntries((ids ?? '').split(',').flatMap((id) => (id === '' ? [] : [[id, answer]])))
