/** Tệp phương án (.phusong): mở, gộp, và những tệp không mở được. */
export const planFile = {
  settingChanged: '{{name}}: từ {{from}} thành {{to}}',
  failures: {
    foreign: {
      message: 'Tệp này không phải tệp phương án Phủ Sóng (.phusong).',
      advice: 'Chọn tệp có đuôi .phusong. Bảng số liệu (CSV, Excel, GeoJSON…) thì nhập ở mục Dữ liệu.',
    },
    later: {
      message: 'Tệp phương án được lưu bằng bản Phủ Sóng mới hơn bản đang dùng.',
      advice: 'Cập nhật Phủ Sóng rồi mở lại tệp. Phương án đang mở không bị thay đổi.',
    },
    damaged: {
      message: 'Tệp phương án bị hỏng: thiếu một phần hoặc nội dung đã bị sửa.',
      advice: 'Sao chép hoặc xin gửi lại tệp gốc. Phương án đang mở không bị thay đổi.',
    },
    'too-large': {
      message: 'Tệp phương án lớn quá mức có thể mở.',
      advice: 'Kiểm tra lại có chọn đúng tệp không. Phương án đang mở không bị thay đổi.',
    },
    'not-open': {
      message: 'Phương án đang được mở, chưa gộp được tệp.',
      advice: 'Chờ đến khi có báo “Đã lưu” rồi mở lại tệp.',
    },
  },
} as const
