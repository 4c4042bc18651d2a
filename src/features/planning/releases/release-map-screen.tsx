import { useParams } from 'react-router-dom'
import { useText } from '../../../i18n/texts.ts'
import { deskReleasePath } from '../../../lib/planning-desk-path.ts'
import { MapFrame } from '../map/map-frame.tsx'
import { releaseTexts } from './texts.ts'
import { useDeskRelease } from './use-desk-releases.ts'

/** `/ban-quy-hoach/ID/ban-do`: the map and its answers from this release, published or not. */
export function ReleaseMapScreen() {
  const text = useText(releaseTexts)
  const { release = '' } = useParams()
  const { data, ...query } = useDeskRelease(release)
  return (
    <MapFrame
      title={data?.desk.release.name ?? text.release}
      back={deskReleasePath(release)}
      query={{ ...query, data: data?.desk.release }}
      named
    />
  )
}
