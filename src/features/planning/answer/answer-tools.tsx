import { useState } from 'react'
import { FileText, Flag, Image, Map, Share2, Square, Volume2 } from 'lucide-react'
import { sentencesOf, type SaidAnswer } from '../../../../contract/rules/planning/say.ts'
import type { PlanningAnswer } from '../../../../contract/schemas/planning-answer.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useLanguage } from '../../../i18n/language.tsx'
import { useText } from '../../../i18n/texts.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { useReadAloud } from '../../../platform/use-read-aloud.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useMapBeside } from '../map-beside.ts'
import { mapPath, parcelPath } from '../paths.ts'
import styles from '../planning.module.css'
import { planningTexts } from '../texts.ts'
import { ReportSheet } from './report-sheet.tsx'
import { useSavePicture } from './use-save-picture.ts'

type Props = { answer: PlanningAnswer; said: SaidAnswer }

/** Hear it, send it, keep it, say that it is wrong. */
export function AnswerTools({ answer, said }: Props) {
  const text = useText(planningTexts)
  const mapBeside = useMapBeside()
  const [reporting, setReporting] = useState(false)
  return (
    <>
      <div className={styles.tools}>
        {!mapBeside && (
          <ButtonLink to={mapPath} icon={<Map size={20} />}>
            {text.map}
          </ButtonLink>
        )}
        <Listen said={said} />
        <Share answer={answer} said={said} />
        <SavePicture answer={answer} said={said} />
        <Paper answer={answer} said={said} />
        <Button icon={<Flag size={20} />} onClick={() => setReporting(true)}>
          {text.report}
        </Button>
      </div>
      {reporting && <ReportSheet answer={answer} onClose={() => setReporting(false)} />}
    </>
  )
}

/** Vietnamese voices read Vietnamese; in English the button would promise what it does not do. */
function Listen({ said }: { said: SaidAnswer }) {
  const text = useText(planningTexts)
  const language = useLanguage()
  const { available, state, read, stop } = useReadAloud(said.title + said.first)
  if (!available || language !== 'vi') return null
  if (state === 'reading')
    return (
      <Button icon={<Square size={20} />} onClick={stop}>
        {text.stopListening}
      </Button>
    )
  return (
    <>
      <Button icon={<Volume2 size={20} />} onClick={() => read(sentencesOf(said))}>
        {text.listen}
      </Button>
      {state === 'failed' && <Notice live>{text.notSpoken}</Notice>}
    </>
  )
}

/** The link carries the parcel and the release and nothing else. */
function Share({ answer: { parcel, releaseId }, said }: Props) {
  const text = useText(planningTexts)
  const platform = usePlatform()
  const [outcome, setOutcome] = useState<'copied' | 'unavailable'>()
  if (!parcel) return null

  async function share(parcelId: string) {
    setOutcome(undefined)
    const shared = await platform.share({
      title: said.title.slice(0, 100),
      text: text.shareText,
      path: parcelPath(parcelId, releaseId),
    })
    if (shared.kind === 'unavailable') setOutcome('unavailable')
    else if (shared.kind === 'granted' && shared.how === 'copied') setOutcome('copied')
  }

  return (
    <>
      <Button icon={<Share2 size={20} />} onClick={() => void share(parcel.id)}>
        {platform.name === 'browser' ? text.shareHere : text.share}
      </Button>
      {outcome && (
        <Notice live tone={outcome === 'copied' ? 'done' : 'info'}>
          {outcome === 'copied' ? text.shareCopied : text.shareUnavailable}
        </Notice>
      )}
    </>
  )
}

function SavePicture({ answer, said }: Props) {
  const text = useText(planningTexts)
  const { save, state } = useSavePicture(answer, said.title)
  if (!answer.parcel) return null
  return (
    <>
      <Button icon={<Image size={20} />} onClick={save} busyLabel={state === 'busy' ? text.savingPicture : undefined}>
        {text.savePicture}
      </Button>
      {(state === 'saved' || state === 'failed') && (
        <Notice live tone={state === 'saved' ? 'done' : 'caution'}>
          {state === 'saved' ? text.pictureSaved : text.pictureNotSaved}
        </Notice>
      )}
    </>
  )
}

function Paper({ answer: { parcel, releaseId }, said }: Props) {
  const text = useText(planningTexts)
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()
  if (!parcel) return null
  const path = `/planning/parcels/${encodeURIComponent(parcel.id)}/answer.pdf?release=${encodeURIComponent(releaseId)}`
  const request = {
    title: said.title,
    mediaType: 'application/pdf',
    link: async () => api.url(path),
    load: () =>
      api.file('GET /planning/parcels/{parcelId}/answer.pdf', {
        params: { parcelId: parcel.id },
        query: { release: releaseId },
      }),
  }
  return (
    <>
      <Button
        icon={<FileText size={20} />}
        onClick={() => open(path, request)}
        busyLabel={opening !== undefined ? text.preparingPdf : undefined}
      >
        {text.pdf}
      </Button>
      <DocumentSheet shown={shown} onClose={close} />
    </>
  )
}
