export const deviceHandover = {} as const
