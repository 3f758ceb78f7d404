/** Why a unit gets what it gets: the public explanation of an allocation, a line a unit and class. */
export const allocationReason = {
  met: 'Đủ theo nhu cầu.',
  'school-goods': 'Có {{quantity}} máy nhà tài trợ trao thẳng cho trường.',
  'stock-ran-out': 'Hết máy khi xét đến diện {{class}} ở xã xếp hạng {{rank}}.',
  'stock-ran-out-unranked': 'Hết máy khi xét đến diện {{class}} ở các xã chưa xếp hạng.',
  'share-of-stock':
    'Không đủ máy cho cả diện nên chia theo quy tắc đã chọn: phần của đơn vị là {{devices}} máy, làm tròn đến máy nguyên.',
  'higher-class-first': 'Máy đã dành hết cho diện {{class}}, là diện được xét trước.',
  'online-first': 'Máy của diện {{class}} đã dành hết cho các xã cấp độ dịch 3–4 đang dạy học trực tuyến.',
  'not-reported': 'Chưa báo cáo nhu cầu, đang chờ số liệu.',
  'no-need': 'Không còn nhu cầu.',
  locked: 'Đã chốt {{quantity}} máy từ nguồn chung cho đơn vị này: {{reason}}',
  excluded: 'Không phân bổ từ nguồn chung cho đơn vị này: {{reason}}',
  'below-minimum-lot': 'Phần được chia chưa đủ {{lot}} máy cho một lần giao nên nhường cho đơn vị khác.',
  'not-a-whole-box': 'Số máy còn thiếu chưa tròn một thùng {{box}} máy.',
  'household-cap': 'Cả xã chỉ còn {{cap}} hộ nghèo, hộ cận nghèo chưa được hỗ trợ.',
  'class-not-served': 'Lần phân bổ này không xét diện này.',
}
