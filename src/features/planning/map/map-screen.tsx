import { useText } from '../../../i18n/texts.ts'
import { useMapBeside } from '../map-beside.ts'
import { planningRoot } from '../paths.ts'
import { useRelease } from '../use-planning.ts'
import { MapFrame } from './map-frame.tsx'
import { mapTexts } from './texts.ts'

/** `/quy-hoach/ban-do` on a phone; on a tablet it stands beside the words, which carry the title. */
export function MapScreen() {
  const text = useText(mapTexts)
  const beside = useMapBeside()
  return <MapFrame title={text.title} back={beside ? undefined : planningRoot} query={useRelease()} />
}
