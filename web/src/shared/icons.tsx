import type { ReactNode } from 'react'

interface Props {
  size?: number
}

function icon(shape: ReactNode) {
  return function Icon({ size = 16 }: Props) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {shape}
      </svg>
    )
  }
}

export const SearchIcon = icon(<path d="M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM10 10l4 4" />)
export const ChevronIcon = icon(<path d="m6 3.5 4.5 4.5L6 12.5" />)
export const SortIcon = icon(<path d="m5 6.5 3-3 3 3M5 9.5l3 3 3-3" />)
export const UpIcon = icon(<path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />)
export const DownIcon = icon(<path d="M8 3.5v9M4.5 9 8 12.5 11.5 9" />)
export const FilterIcon = icon(<path d="M2.5 4h11M4.5 8h7M6.5 12h3" />)
export const CopyIcon = icon(<path d="M6 5.5h7v8H6zM10 5.5v-3H3v8h3" />)
export const CheckIcon = icon(<path d="m3 8.5 3.5 3.5L13 4.5" />)
export const TableIcon = icon(<path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6" />)
export const BarsIcon = icon(<path d="M3 4h9M3 8h5.5M3 12h7.5" />)
export const CodeIcon = icon(<path d="m5.5 4.5-3.5 3.5 3.5 3.5M10.5 4.5 14 8l-3.5 3.5" />)
export const SunIcon = icon(
  <path d="M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />,
)
export const MoonIcon = icon(<path d="M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z" />)
export const BackIcon = icon(<path d="M10 3.5 5.5 8l4.5 4.5" />)

/** The mark of the catalogue: a slice with a finding. */
export function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--mantine-primary-color-filled)" />
      <g fill="none" stroke="var(--mantine-primary-color-contrast)">
        <circle cx="16" cy="16" r="9.5" strokeWidth="2.4" />
        <path d="M8.5 20.5c3-1 4-3.5 7.5-3.5s5 2 7.5 1" strokeWidth="2" opacity="0.7" />
      </g>
      <circle cx="18.7" cy="12.3" r="2.8" fill="var(--mantine-primary-color-contrast)" />
    </svg>
  )
}
