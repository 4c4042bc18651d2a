import type { LucideIcon } from 'lucide-react'
import {
  Accessibility,
  Baby,
  FileSearch,
  Files,
  Flame,
  Gem,
  Hammer,
  House,
  LandPlot,
  Map,
  Store,
  Truck,
  UserRound,
  UsersRound,
  DoorClosed,
} from 'lucide-react'
import type { LifeEventIcon } from '../../../contract/schemas/life-event.ts'

const icons: { [I in LifeEventIcon]: LucideIcon } = {
  baby: Baby,
  rings: Gem,
  candle: Flame,
  house: House,
  tools: Hammer,
  shop: Store,
  'shop-closed': DoorClosed,
  land: LandPlot,
  moving: Truck,
  cane: Accessibility,
  papers: Files,
  family: UsersRound,
  single: UserRound,
  plan: Map,
}

/** A drawing beside the words; a server that is newer than this build may name one that is not known here. */
export function EventIcon({ icon, size = 24 }: { icon: LifeEventIcon; size?: number }) {
  const known: Partial<Record<string, LucideIcon>> = icons
  const Drawn = known[icon] ?? FileSearch
  return <Drawn size={size} />
}
