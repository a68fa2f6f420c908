import { useComputedColorScheme } from '@mantine/core'
import { useLayoutEffect } from 'react'
import { readableAccent } from './accent.ts'
import { surfaces } from './theme.ts'

/** Gives the whole page, menus and dialogs included, the accent of a tenant while the caller is mounted. */
export function useTenantAccent(accent: string): void {
  const scheme = useComputedColorScheme('light')
  useLayoutEffect(() => {
    const { fill, fillHover, text } = readableAccent(accent, surfaces[scheme])
    const variables = {
      '--tenant-fill': fill,
      '--mantine-color-anchor': text,
      '--mantine-color-tenant-filled': fill,
      '--mantine-color-tenant-filled-hover': fillHover,
      '--mantine-color-tenant-text': text,
      '--mantine-color-tenant-outline': text,
      '--mantine-color-tenant-outline-hover': `color-mix(in srgb, ${text} 8%, transparent)`,
      '--mantine-color-tenant-light': `color-mix(in srgb, ${text} 9%, transparent)`,
      '--mantine-color-tenant-light-hover': `color-mix(in srgb, ${text} 15%, transparent)`,
      '--mantine-color-tenant-light-color': text,
    }
    const { style } = document.documentElement
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value)
    return () => {
      for (const name of Object.keys(variables)) style.removeProperty(name)
    }
  }, [accent, scheme])
}
