/** The icons of the product: 20 × 20, one stroke, the colour of the text beside them. Decoration only, never alone. */

const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  undo: 'M7 5L3.5 8.5 7 12M4 8.5h7.5a4 4 0 010 8H8',
  redo: 'M13 5l3.500 3.500L13 12M16 8.500H8.500a4 4 0 000 8H12',
  search: 'M9 15A6 6 0 109 3a6 6 0 000 12zM13.500 13.500L17 17',
  table: 'M3 4.500h14v11H3zM3 8h14M3 11.750h14M8 4.500v11',
  download: 'M10 3v9.500M6 9l4 4 4-4M3.500 16.500h13',
  upload: 'M10 13V3.500M6 7l4-4 4 4M3.500 16.500h13',
  sliders: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 3.800v4.400M7 11.800v4.400',
  list: 'M7 5h10M7 10h10M7 15h10M3.500 5h.01M3.500 10h.01M3.500 15h.01',
  layers: 'M10 3l7.500 4L10 11 2.500 7zM2.500 11L10 15l7.500-4',
  file: 'M5 2.500h6.500L15.500 6.500v11H5zM11.500 2.500v4h4',
  pin: 'M10 17.500s5.500-5 5.500-9.500a5.500 5.500 0 10-11 0c0 4.500 5.500 9.500 5.500 9.500zM10 10a2 2 0 100-4 2 2 0 000 4z',
  arrowUp: 'M10 16V4M5 9l5-5 5 5',
  arrowDown: 'M10 4v12M5 11l5 5 5-5',
  chevronLeft: 'M12.500 4.500L7 10l5.500 5.500',
  chevronRight: 'M7.500 4.500L13 10l-5.500 5.500',
  info: 'M10 17.500a7.500 7.500 0 100-15 7.500 7.500 0 000 15zM10 9v4.500M10 6.200h.01',
  warning: 'M10 3l7.500 13.500h-15zM10 8v4M10 14.200h.01',
  check: 'M4 10.500l4 4 8-9',
  trash: 'M4 5.500h12M8 5.500v-2h4v2M5.500 5.500l.8 11h7.400l.8-11',
  point: 'M10 12a2 2 0 100-4 2 2 0 000 4zM10 2v3M10 15v3M2 10h3M15 10h3',
  line: 'M3.500 15.500l4.500-8 4.500 5 4-8M3.500 15.500h.01M8 7.500h.01M12.500 12.500h.01M16.500 4.500h.01',
  polygon: 'M4 7l6.500-4L16.500 8l-3 8.500H6z',
  edit: 'M4 16l.8-3.500L13.500 3.800l2.700 2.700L7.500 15.200z',
  split: 'M4 4h12v12H4zM3 17L17 3',
  cut: 'M6.500 8a2.500 2.500 0 100-5 2.500 2.500 0 000 5zM6.500 17a2.500 2.500 0 100-5 2.500 2.500 0 000 5zM8.500 7l8 8M8.500 13l8-8',
  magnet: 'M4.500 3v7a5.500 5.500 0 0011 0V3h-3.500v7a2 2 0 01-4 0V3zM4.500 6.500H8M12 6.500h3.500',
  home: 'M3 9.500L10 3.500l7 6M5 8.500v8h10v-8',
  flag: 'M5 17.500V3M5 3.500h10l-2.500 3.500L15 10.500H5',
  user: 'M10 10a3.500 3.500 0 100-7 3.500 3.500 0 000 7zM3.500 17.500c.5-4 3-5.500 6.500-5.500s6 1.500 6.500 5.500',
  save: 'M3.500 3.500h10l3 3v10h-13zM6.500 3.500v4h6v-4M6 16.500v-5h8v5',
  calendar: 'M3.500 5h13v11.500h-13zM3.500 8.500h13M7 3v3.500M13 3v3.500',
  link: 'M8.500 11.500a3.500 3.500 0 005 0l2.500-2.500a3.500 3.500 0 00-5-5l-1 1M11.500 8.500a3.500 3.500 0 00-5 0L4 11a3.500 3.500 0 005 5l1-1',
  more: 'M4.200 10a.8.8 0 101.600 0 .8.8 0 10-1.600 0zM9.200 10a.8.8 0 101.600 0 .8.8 0 10-1.600 0zM14.200 10a.8.8 0 101.600 0 .8.8 0 10-1.600 0z',
  reset: 'M4.500 4v4h4M4.800 8A6 6 0 1110 16a6 6 0 01-5.600-3.800',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
