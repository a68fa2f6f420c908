import { createTheme, localStorageColorSchemeManager, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The grounds on which text is set, by colour scheme; every text colour is checked against them. */
export const surfaces = { light: '#ffffff', dark: '#20262e' } as const

const official: MantineColorsTuple = ['#edf3fa', '#dbe6f3', '#b5cbe5', '#8db0d8', '#7fa8dc', '#4a7fc0', '#356cae', '#2a5d9c', '#1f4e8c', '#173d70']
const gray: MantineColorsTuple = ['#f4f6f8', '#eef1f5', '#dde2e9', '#c6cdd6', '#848e9b', '#66717f', '#4f5b6b', '#3d4856', '#2b3542', '#1a2330']
const dark: MantineColorsTuple = ['#dfe5ec', '#c3ccd6', '#a9b4c1', '#929dab', '#6f7b8a', '#323a45', '#20262e', '#181d23', '#12161b', '#0c0f13']

export const theme = createTheme({
  colors: { tenant: official, gray, dark },
  primaryColor: 'tenant',
  primaryShade: 8,
  black: '#1a2330',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '650',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: { InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginBottom: 4 } } } },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--tenant-fill': '#1f4e8c' },
  light: {
    '--mantine-color-error': '#b42318',
    '--mantine-color-placeholder': '#66717f',
    '--mantine-color-anchor': '#1f4e8c',
    '--mantine-color-dimmed': '#4f5b6b',
    '--mantine-color-disabled-color': '#66717f',
  },
  dark: {
    '--mantine-color-error': '#ff9b8f',
    '--mantine-color-placeholder': '#a9b4c1',
    '--mantine-color-anchor': '#9cc0ec',
    '--mantine-color-dimmed': '#a9b4c1',
    '--mantine-color-disabled-color': '#929dab',
  },
})

export const colourSchemeManager = localStorageColorSchemeManager({ key: 'trongtam.colour-scheme' })
