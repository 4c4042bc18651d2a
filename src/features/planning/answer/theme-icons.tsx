import type { ReactNode } from 'react'
import { Building2, Droplets, Lightbulb, Route, Trees, Zap } from 'lucide-react'
import type { PlanningTheme } from '../../../../contract/schemas/planning-release.ts'

export const themeIcons: { [T in PlanningTheme]: ReactNode } = {
  construction: <Building2 size={22} />,
  traffic: <Route size={22} />,
  drainage: <Droplets size={22} />,
  electricity: <Zap size={22} />,
  lighting: <Lightbulb size={22} />,
  trees: <Trees size={22} />,
}
