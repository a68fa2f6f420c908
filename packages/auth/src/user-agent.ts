export interface SeenBrowser {
  /** The browser's own name, or null for one we do not know. */
  readonly browser: string | null
  readonly system: string | null
}

// The order counts: most browsers also name those they descend from.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bEdgi?A?(OS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Browser and system a User-Agent header names, for a person to recognise; never a ground to trust anything. */
export function describeUserAgent(userAgent: string | null): SeenBrowser {
  const found = (among: typeof browsers) => among.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? null
  return { browser: found(browsers), system: found(systems) }
}

/** The same in one short text, for a mail. */
export function userAgentInWords(userAgent: string | null): string {
  const { browser, system } = describeUserAgent(userAgent)
  return [browser, system].filter(Boolean).join(', ') || '?'
}

/** An address with its last part left out: enough to recognise one's own network, and no more. */
export function shortNetwork(network: string | null): string | null {
  return network?.replace(/^(\d+\.\d+)\.\d+\.\d+$/, '$1.*.*') ?? null
}
