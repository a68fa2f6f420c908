const shapes = {
  home: 'M3 11.5 12 4l9 7.5M5.5 10v9.5h13V10M10 19.5v-5h4v5',
  plan: 'M9 5h11M9 12h11M9 19h11M4 5h.01M4 12h.01M4 19h.01',
  theme: 'M5 21V4M5 4h13l-2.5 4L18 12H5',
  import: 'M12 3v11m0 0 4-4m-4 4-4-4M4 16v4h16v-4',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  unit: 'M4 21V8l8-5 8 5v13M9 21v-5h6v5M9 11h.01M15 11h.01',
  numbers: 'M5 20v-7M12 20V5M19 20v-10M3 20h18',
  publish: 'M4 12v7h16v-7M12 15V4m0 0L8 8m4-4 4 4',
  template: 'M4 4h16v16H4zM4 9h16M9 9v11',
  comment: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5',
  compare: 'M4 5h6v14H4zM14 5h6v14h-6zM7 9h0M17 9h0',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  check: 'M5 12.5 10 17 19 7',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.3v.01',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2',
  target: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  cite: 'M6 4h12v16l-6-4-6 4z',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  plus: 'M12 5v14M5 12h14',
  up: 'M6 15l6-6 6 6',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  empty: 'M4 13h4l2 3h4l2-3h4M4 13l3-8h10l3 8v6H4z',
} as const

export type IconName = keyof typeof shapes

/** A drawn line icon that carries no meaning of its own: words always stand beside it or label its button. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
