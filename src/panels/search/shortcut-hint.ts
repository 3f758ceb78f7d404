/** How the key of the search box is written on this machine. @param platform as `navigator.platform` says it. */
export const shortcutHint = (platform: string): string =>
  /^(Mac|iPhone|iPad|iPod)/.test(platform) ? '⌘K' : 'Ctrl K'
