/** Search by name. */
export const search = {
  label: 'Tìm xã, trường',
  placeholder: 'Tìm xã, trường…',
  empty: 'Không tìm thấy “{{query}}”',
  emptyHelp: 'Thử gõ không dấu, hoặc mã xã.',
  several_other: '{{count}} kết quả',
  school: 'Trường',
  hint: 'Gõ có dấu hay không dấu đều được',
} as const
