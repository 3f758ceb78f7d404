/** Indices that come with the product, and the index file. */
export const presets = {
  own: 'Your own',
  fileName: 'index',
  'ke-hoach': {
    name: 'As the plan says',
    what: 'In the very order of the plan: communes at level 3–4 that teach online first, then mountain, bãi ngang and coast, and last how much signal, fibre and devices are lacking.',
  },
  'ha-tang': {
    name: 'Infrastructure',
    what: 'Only mobile signal and fibre: where pupils most lack a connection comes first.',
  },
  'thiet-bi': {
    name: 'Devices',
    what: 'Only devices: where most pupils are without comes first, more so at alert level 3–4 with online teaching.',
  },
  'can-bang': {
    name: 'In balance',
    what: 'Adds up all five criteria, signal and devices most, then fibre, alert level and area.',
  },
  groups: { urgency: 'Urgency', need: 'Need' },
} as const
