/** Tệp bộ tiêu chí (.json): những gì có thể sai trong đó, và cách sửa. */
export const indexFile = {
  at: '{{path}}: {{message}}',
  faults: {
    'not-json': {
      message: 'Tệp không phải JSON hoặc bị cắt dở, không đọc được.',
      advice: 'Lưu lại bộ tiêu chí từ mục Xếp hạng, hoặc xin gửi lại tệp gốc.',
    },
    'not-object': {
      message: 'Tệp JSON này không phải tệp bộ tiêu chí.',
      advice: 'Chọn tệp được lưu từ mục Xếp hạng; tệp phải có danh sách criteria.',
    },
    'list-expected': {
      message: 'Chỗ này phải là một danh sách, nhưng tệp ghi {{value}}.',
      advice: 'Đặt các mục trong ngoặc vuông [ ].',
    },
    'entry-unreadable': {
      message: 'Mục này phải ghi trong ngoặc nhọn, nhưng tệp ghi {{value}}.',
      advice: 'Mỗi tiêu chí, mỗi nhóm là một mục riêng trong ngoặc nhọn.',
    },
    'criteria-missing': {
      message: 'Bộ tiêu chí chưa có tiêu chí nào.',
      advice: 'Ghi ít nhất một tiêu chí có column và weight.',
    },
    'column-missing': {
      message: 'Tiêu chí chưa ghi tên cột.',
      advice: 'Ghi tên cột hoặc mã tiêu chí ở column.',
    },
    'column-twice': {
      message: 'Cột “{{value}}” được ghi hai lần.',
      advice: 'Mỗi cột chỉ là một tiêu chí; bỏ bớt một mục.',
    },
    'column-absent': {
      message: 'Số liệu đang dùng không có cột “{{value}}”.',
      advice: 'Kiểm tra tên cột, hoặc nhập tệp có cột này; nếu không cần thì bỏ tiêu chí khỏi bộ tiêu chí.',
    },
    'name-missing': {
      message: 'Nhóm chưa có tên.',
      advice: 'Ghi tên nhóm ở name; tiêu chí chỉ nhóm bằng tên này.',
    },
    'name-twice': {
      message: 'Có hai nhóm cùng tên “{{value}}”.',
      advice: 'Đổi tên một nhóm.',
    },
    'group-unknown': {
      message: 'Không có nhóm nào tên “{{value}}”.',
      advice: 'Kiểm tra tên nhóm, thêm nhóm này vào groups, hoặc bỏ trống để đứng ngoài nhóm.',
    },
    'group-circle': {
      message: 'Nhóm “{{value}}” nằm vòng trong chính nó.',
      advice: 'Sửa parent để nhóm trên cùng không thuộc nhóm nào.',
    },
    'weight-unreadable': {
      message: 'Trọng số {{value}} không dùng được.',
      advice: 'Ghi một số từ 0 trở lên, không quá 1.000.000.000 và không đặt trong dấu ngoặc kép.',
    },
    'weights-zero': {
      message: 'Mọi tiêu chí đều có trọng số 0, tự nó hoặc do nhóm chứa nó, nên không xếp hạng được.',
      advice: 'Cho ít nhất một tiêu chí, cùng các nhóm chứa nó, trọng số lớn hơn 0.',
    },
    'choice-unknown': {
      message: 'Không có lựa chọn {{value}} ở đây.',
      advice: 'Chọn một trong: {{expected}}.',
    },
    'bounds-unreadable': {
      message: 'Không đọc được ngưỡng {{value}}.',
      advice: 'Ghi hai số trong ngoặc vuông, ví dụ [0, 1]; phía không đặt ngưỡng thì ghi null.',
    },
    'bounds-reversed': {
      message: 'Ngưỡng dưới không nhỏ hơn ngưỡng trên: {{value}}.',
      advice: 'Ghi ngưỡng nhỏ trước, ngưỡng lớn sau.',
    },
    'share-unreadable': {
      message: 'Giá trị {{value}} không phải một tỷ lệ.',
      advice: 'Ghi một số từ 0 đến 1, ví dụ 0.5 là một nửa.',
    },
    'geometric-below-zero': {
      message: 'Không tính được trung bình nhân: tiêu chí “{{value}}” có giá trị âm sau khi chuẩn hóa.',
      advice: 'Chuẩn hóa bằng min-max, percentile hoặc target, hoặc chọn cách tổng hợp khác.',
    },
    'key-unknown': {
      message: 'Tệp bộ tiêu chí không có mục nào tên như vậy; mục này bị bỏ qua.',
      advice: 'Các tên dùng được: {{expected}}.',
    },
  },
} as const
