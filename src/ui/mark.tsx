/** Our own mark: a lighthouse with an open door, over the sea. Decorative; the name stands beside it. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 512 512" aria-hidden="true" focusable="false">
      <rect width="512" height="512" rx="112" fill="#005E93" />
      <path d="M256 84a74 74 0 0 1 74 74H182a74 74 0 0 1 74-74Z" fill="#FFC76B" />
      <path d="M196 176h120l24 168H172Z" fill="#fff" />
      <path d="M231 344v-64a25 25 0 0 1 50 0v64Z" fill="#005E93" />
      <path
        d="M126 132 44 104M126 164H40M386 132l82-28M386 164h86"
        stroke="#FFC76B"
        strokeWidth="14"
        strokeLinecap="round"
      />
      <path d="M92 344h328v24H92Z" fill="#fff" />
      <path
        d="M64 410c32-22 64-22 96 0s64 22 96 0 64-22 96 0 64 22 96 0"
        fill="none"
        stroke="#7CC7F5"
        strokeWidth="20"
        strokeLinecap="round"
      />
    </svg>
  )
}
