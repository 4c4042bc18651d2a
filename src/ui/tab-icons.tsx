import type { ReactNode } from 'react'

/** Drawn here and not taken from lucide-react, so that the first chunk does without it (1.5 kB of its 80). */
function TabIcon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export const HomeIcon = () => (
  <TabIcon>
    <path d="M4 10.5 12 4l8 6.5V20H4ZM9.5 20v-6h5v6" />
  </TabIcon>
)

export const DossierIcon = () => (
  <TabIcon>
    <path d="M6 3h8l4 4v14H6ZM14 3v4h4M9.5 12h5M9.5 16h5" />
  </TabIcon>
)

export const DeskIcon = () => (
  <TabIcon>
    <path d="M6.5 5h11L21 13v6H3v-6ZM3 13h5l1.5 2.5h5L16 13h5" />
  </TabIcon>
)

export const CalendarIcon = () => (
  <TabIcon>
    <path d="M4 6h16v14H4ZM4 11h16M8 3v4M16 3v4" />
  </TabIcon>
)

export const MapIcon = () => (
  <TabIcon>
    <path d="m4 6 5-2 6 2 5-2v14l-5 2-6-2-5 2ZM9 4v14M15 6v14" />
  </TabIcon>
)
