const shapes = {
  boat: 'M40 84h80l-14 20H56Zm38-4V28m0 6 30 42H78m-6-36L50 76h22',
  lighthouse:
    'M70 104l6-60h12l6 60Zm2-60h20V32l-10-8-10 8Zm5 20h10m-12 20h14M96 36l26-8m-26 12h28M68 36l-26-8m26 12H40',
  papers: 'M52 34h42l14 14v56H52Zm42 0v14h14M64 62h32M64 74h32M64 86h20M44 42v70h54',
}

export type Picture = keyof typeof shapes

/** A line drawing of our own in ink and sea. Decorative. */
export function EmptyPicture({ picture }: { picture: Picture }) {
  return (
    <svg
      width="160"
      height="128"
      viewBox="0 0 160 128"
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[picture]} stroke="var(--ink-2)" />
      <path d="M16 112c10-8 22-8 32 0s22 8 32 0 22-8 32 0 22 8 32 0" stroke="var(--sea)" />
    </svg>
  )
}
