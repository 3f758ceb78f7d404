/** What is said of names and codes of communes, schools and rounds that a file states; the key is the finding's code. */
export const nameFindings = {
  'commune-unknown': {
    message: 'Mã xã “{{value}}” không có trong danh mục xã của tỉnh.',
    advice: 'Kiểm tra mã 5 chữ số của Tổng cục Thống kê; nếu là xã đã sáp nhập, dùng mã mới.',
  },
  'commune-name-unknown': {
    message: 'Không tìm thấy xã “{{value}}”.',
    advice: 'Kiểm tra chính tả và huyện; nếu là tên trước khi sáp nhập, dùng tên mới hoặc ghi mã xã.',
  },
  'commune-name-ambiguous': {
    message: '“{{value}}” có thể là {{count}} xã: {{candidates}}.',
    advice: 'Chọn đúng xã cho dòng này, hoặc thêm cột huyện hay mã xã.',
  },
  'commune-found-by-name': {
    message: '{{count}} dòng không có mã xã; mã được tra theo tên: {{names}}.',
    advice: 'Xem lại nếu tên trong tệp là tên cũ.',
  },
  'commune-code-ignored': {
    message: 'Mã xã “{{value}}” không phải là mã; dòng được lấy theo tên, mã {{commune}}.',
    advice: 'Sửa mã trong tệp, hoặc để trống nếu chỉ dùng tên.',
  },
  'name-prefix-removed': {
    message: '{{count}} tên có chữ “xã”, “phường” hoặc “thị trấn” ở đầu; chỉ tên riêng được lưu.',
    advice: 'Không cần làm gì; loại đơn vị được lưu ở cột riêng.',
  },
  'district-differs': {
    message: 'Xã {{commune}} thuộc huyện {{expected}}, nhưng tệp ghi “{{value}}”.',
    advice: 'Kiểm tra mã xã và huyện của dòng này.',
  },
  'code-name-mismatch': {
    message: 'Mã xã {{commune}} là {{expected}}, nhưng tệp ghi “{{value}}”.',
    advice: 'Kiểm tra mã và tên; dòng này được lấy theo mã.',
  },
  'code-zero-restored': {
    message: 'Mã “{{value}}” bị mất số 0 ở đầu; đã khôi phục thành {{restored}}.',
    advice: 'Để tránh lặp lại, định dạng cột mã là Văn bản trong Excel.',
  },
  'code-duplicate': {
    message: 'Mã “{{value}}” đã có ở dòng {{first}}.',
    advice: 'Mỗi mã chỉ được xuất hiện một lần; dòng đầu được lấy, dòng này thì không.',
  },
  'unit-unknown': {
    message: 'Mã đơn vị “{{value}}” không có trong danh mục trường, xã hoặc huyện.',
    advice: 'Kiểm tra mã, hoặc nhập danh mục trường trước.',
  },
  'unit-name-unknown': {
    message: 'Không tìm thấy trường hoặc xã “{{value}}” trong danh mục đang dùng.',
    advice:
      'Kiểm tra tên trường và xã của dòng này, hoặc ghi mã đơn vị; nếu là trường mới, nhập danh mục trường trước.',
  },
  'unit-name-ambiguous': {
    message: '“{{value}}” có thể là {{count}} trường: {{candidates}}.',
    advice: 'Chọn xã của trường cho dòng này, hoặc thêm cột xã hay mã trường.',
  },
  'unit-found-by-name': {
    message: '{{count}} dòng không có mã trường; mã được tra theo tên: {{names}}.',
    advice: 'Xem lại nếu tên trong tệp là tên cũ.',
  },
  'round-in-use': {
    message: '{{count}} dòng ghi đợt “{{value}}”; hiểu là đợt {{round}} của nguồn thiết bị đang dùng.',
    advice: 'Nếu là đợt khác, ghi đúng tên đợt như ở nguồn thiết bị.',
  },
} as const
