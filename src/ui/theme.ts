/** The UI kit in our look: one accent colour, Be Vietnam Pro, four text sizes. */
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#e8f1f6',
  '#d0e1ea',
  '#a3c4d6',
  '#74a6c1',
  '#4c8dae',
  '#2f7c9f',
  '#0b4f6c',
  '#0a465f',
  '#083b51',
  '#052a3b',
]

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent },
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", system-ui, sans-serif', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 6,
  black: '#1d2a33',
  cursorType: 'pointer',
})
