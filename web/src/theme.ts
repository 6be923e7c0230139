import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#ecf6f8',
  '#d6eaee',
  '#b2dae2',
  '#86c5d2',
  '#62b3c4',
  '#45a0b3',
  '#2e8ea3',
  '#1d7a8e',
  '#0f6678',
  '#08505f',
]

/** Neutral with a touch of the primary hue; step 2 is readable as secondary text on step 6. */
const dark: MantineColorsTuple = [
  '#d3dade',
  '#bcc6cb',
  '#9dabb2',
  '#68777f',
  '#414d54',
  '#323c42',
  '#20282d',
  '#161c20',
  '#11161a',
  '#0c1013',
]

const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif'
const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace'

export const theme = createTheme({
  colors: { petrol, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: { fontFamily: sans, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { fw: 550, variant: 'filled' } },
  },
})

/** Secondary text and faint fills with AA contrast in both schemes. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55626a',
    '--mantine-color-placeholder': '#55626a',
    '--mantine-color-body': '#f7f9fa',
    '--surface': '#ffffff',
    '--line': '#dde4e8',
    '--soft': '#edf2f4',
    '--bar': '#2e8ea3',
    '--bar-muted': '#bcd3da',
  },
  dark: {
    '--mantine-color-dimmed': '#a3b0b7',
    '--mantine-color-placeholder': '#a3b0b7',
    '--surface': '#1b2226',
    '--line': '#323c42',
    '--soft': '#263036',
    '--bar': '#45a0b3',
    '--bar-muted': '#3a5059',
  },
})
