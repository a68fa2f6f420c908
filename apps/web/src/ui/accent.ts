type Rgb = readonly [number, number, number]

const black: Rgb = [0, 0, 0]
const white: Rgb = [255, 255, 255]
const officialBlue = '#1f4e8c'

/** Colours of one accent that can be read: as a fill under white text, and as text on a surface. */
export interface ReadableAccent {
  readonly fill: string
  readonly fillHover: string
  readonly text: string
}

/** Shades of a tenant's colour that pass WCAG AA on `surface` (a hex colour); an unreadable colour gives the official blue. */
export function readableAccent(accent: string, surface: string): ReadableAccent {
  const base = rgbOrNull(accent) ?? (rgbOrNull(officialBlue) as Rgb)
  const ground = rgbOrNull(surface) ?? white
  const fill = towards(base, black, white, 5)
  const away = luminance(ground) > 0.4 ? black : white
  return { fill: hex(fill), fillHover: hex(mix(fill, black, 0.16)), text: hex(towards(base, away, ground, 6)) }
}

/** Contrast of two hex colours after WCAG 2, 1 to 21. */
export function contrast(a: string, b: string): number {
  return contrastOf(rgbOrNull(a) ?? black, rgbOrNull(b) ?? white)
}

/** The first shade on the way from `from` to `to` that reaches the contrast on `ground`. */
function towards(from: Rgb, to: Rgb, ground: Rgb, wanted: number): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const shade = mix(from, to, share)
    if (contrastOf(shade, ground) >= wanted) return shade
  }
  return to
}

function contrastOf(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(a[index] + (b[index] - a[index]) * share)
  return [channel(0), channel(1), channel(2)]
}

function rgbOrNull(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim())
  return match ? [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16), Number.parseInt(match[3] ?? '', 16)] : null
}

function hex(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
