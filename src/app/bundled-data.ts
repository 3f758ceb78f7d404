/** Where the build has put the data package: a file's name in the package → its address. */
const found = import.meta.glob<string>(
  ['/data/*.csv', '/data/*.json', '/data/*.geojson', '/data/*.topojson'],
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
)

export const bundledFiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(found).map(([path, url]) => [path.replace('/data/', ''), url]),
)
