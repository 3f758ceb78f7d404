/** Bộ tiêu chí có sẵn và tệp bộ tiêu chí. */
export const presets = {
  own: 'Tự đặt',
  fileName: 'bo-tieu-chi',
  'ke-hoach': {
    name: 'Theo Kế hoạch',
    what: 'Xét đúng thứ tự của Kế hoạch: xã ở cấp độ dịch 3–4 đang học trực tuyến trước, rồi đến miền núi, bãi ngang, ven biển, sau cùng là mức thiếu sóng, cáp quang và máy.',
  },
  'ha-tang': {
    name: 'Hạ tầng',
    what: 'Chỉ xét sóng di động và cáp quang: nơi học sinh thiếu đường truyền nhất xếp trước.',
  },
  'thiet-bi': {
    name: 'Thiết bị',
    what: 'Chỉ xét máy: nơi nhiều học sinh thiếu máy nhất xếp trước, nặng hơn ở xã cấp độ dịch 3–4 đang học trực tuyến.',
  },
  'can-bang': {
    name: 'Cân bằng',
    what: 'Cộng điểm cả năm tiêu chí, nặng nhất là sóng và máy, rồi cáp quang, cấp độ dịch và địa bàn.',
  },
  groups: { urgency: 'Cấp bách', need: 'Mức thiếu' },
} as const
