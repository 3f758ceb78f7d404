/** Tên các bước hoàn tác được. */
export const steps = {
  setWeight: 'Đổi trọng số',
  setDirection: 'Đổi chiều ưu tiên',
  setMissingRule: 'Đổi cách xử lý số liệu thiếu',
  setNormalisation: 'Đổi cách chuẩn hóa',
  setFilters: 'Đổi bộ lọc',
  setTheme: 'Đổi chỉ tiêu trên bản đồ',
  setDate: 'Đổi ngày tính',
  addCriterion: 'Thêm tiêu chí',
  removeCriterion: 'Bỏ tiêu chí',
  resetPlan: 'Trở về phương án ban đầu',
  openLink: 'Mở phương án từ liên kết',
} as const
