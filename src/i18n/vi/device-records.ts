/** Ghi nhận bàn giao và quyết định riêng về đơn vị: tên các bước hoàn tác được, và vì sao chưa ghi nhận được. */
export const deviceRecords = {
  step: {
    devices_other: '{{value}} máy',
    units_other: '{{value}} đơn vị',
    lockUnit: 'ấn định {{devices}} cho {{unit}}',
    excludeUnit: 'không phân bổ cho {{unit}}',
    openUnit: 'bỏ quyết định riêng về {{unit}}',
    recordHandover: 'ghi nhận bàn giao {{devices}} cho {{unit}}',
    recordHandovers: 'ghi nhận bàn giao {{devices}} cho {{unit}}',
    correctHandover: 'sửa ghi nhận bàn giao thành {{devices}} cho {{unit}}',
    removeHandover: 'xóa ghi nhận bàn giao {{devices}} cho {{unit}}',
  },
  /** Vì sao một lần bàn giao chưa ghi nhận được. */
  fault: {
    'round-unknown':
      'Không có đợt “{{round}}” trong nguồn hỗ trợ. Chọn một đợt có trong danh sách, hoặc nhập đợt này vào bảng nguồn hỗ trợ trước.',
    'unit-unknown': 'Không có trường hay xã nào mang mã “{{unit}}”.',
    'class-unknown': 'Chưa chọn diện được hỗ trợ.',
    'quantity-not-whole': 'Số máy phải là số nguyên, từ 1 trở lên.',
    'day-unreadable': 'Ngày bàn giao chưa đúng: cần ngày, tháng, năm có trong lịch.',
    'day-after-today': 'Ngày bàn giao không được sau hôm nay.',
  },
  /** Một lần bàn giao được ghi hai nơi. */
  repeated: {
    inData:
      'Lần bàn giao này đã có trong dữ liệu bàn giao (cùng đợt, đơn vị, diện, số máy và ngày). Chỉ tính một lần.',
    inPlan:
      'Hai người đã ghi nhận cùng một lần bàn giao (cùng đợt, đơn vị, diện, số máy và ngày). Chỉ tính một lần.',
  },
} as const
