import { expect, test } from 'vitest'
import { shortcutHint } from '@/panels/search/shortcut-hint'

test.each([
  ['MacIntel', '⌘K'],
  ['iPad', '⌘K'],
  ['Win32', 'Ctrl K'],
  ['Linux x86_64', 'Ctrl K'],
  ['', 'Ctrl K'],
])('on %s the search is reached by %s', (platform, hint) => expect(shortcutHint(platform)).toBe(hint))
