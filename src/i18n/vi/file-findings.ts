/** What findings about packed files, workbooks, KML, GPX, grids and measurements say; part of `findings`. */
export const fileFindings = {
  'archive-damaged': {
    message: 'Tệp nén bị hỏng hoặc bị cắt, không mở được ({{detail}}).',
    advice: 'Chép hoặc tải lại tệp từ nơi gửi; nếu là bảng tính, mở bằng Excel rồi lưu lại dạng .xlsx.',
  },
  'archive-too-large': {
    message: 'Nội dung trong tệp nén lớn {{megabytes}} MB, vượt giới hạn {{limit}} MB.',
    advice: 'Tách tệp thành nhiều phần, ví dụ theo huyện, rồi nhập từng phần.',
  },
  'file-is-web-page': {
    message: 'Tệp {{value}} thực ra là một trang web (HTML), không phải bảng tính hay bản đồ.',
    advice:
      'Có thể trang đăng nhập đã được lưu thay cho tệp. Tải lại sau khi đăng nhập, hoặc mở tệp bằng Excel rồi lưu thành .xlsx.',
  },
  'file-kind-differs': {
    message: 'Tệp mang đuôi .{{value}} nhưng nội dung không phải loại đó.',
    advice: 'Kiểm tra lại tệp ở nơi gửi; đổi đuôi tệp không đổi được nội dung.',
  },
  'workbook-legacy': {
    message: 'Tệp .xls (Excel 97–2003) chưa đọc được.',
    advice: 'Mở bằng Excel hoặc LibreOffice, chọn Lưu thành → “Excel Workbook (.xlsx)”, rồi nhập lại.',
  },
  'workbook-locked': {
    message: 'Bảng tính có mật khẩu nên không đọc được.',
    advice: 'Mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại dạng .xlsx rồi nhập.',
  },
  'sheet-undecided': {
    message: 'Sổ làm việc có {{count}} trang có bảng: {{sheets}}.',
    advice: 'Chọn trang cần nhập; mỗi lần nhập một trang.',
  },
  'sheet-chosen': {
    message: 'Đã đọc trang “{{value}}”; {{others}} trang khác không có bảng số liệu hoặc bị ẩn.',
    advice: 'Không cần làm gì nếu đúng trang.',
  },
  'xml-unreadable': {
    message: 'Tệp KML hoặc GPX bị hỏng, không đọc được: {{detail}}.',
    advice: 'Xuất lại tệp từ phần mềm gốc; tệp có thể bị cắt khi sao chép.',
  },
  'xml-entities': {
    message: 'Tệp có phần khai báo DOCTYPE hoặc ENTITY; vì an toàn, phần mềm không đọc.',
    advice: 'Xóa phần khai báo đó hoặc xuất lại tệp từ Google Earth, QGIS hay máy GPS.',
  },
  'points-without-signal': {
    message: '{{count}} trong {{total}} điểm không có mức thu và không được lấy.',
    advice: 'Không cần làm gì nếu đó chỉ là điểm của đường đi.',
  },
  'raster-unreadable': {
    message: 'Không đọc được ảnh GeoTIFF: {{detail}}.',
    advice: 'Xuất lại bằng phần mềm GIS: GeoTIFF một kênh, lưới không xoay, có hệ tọa độ.',
  },
  'raster-too-large': {
    message: 'Lưới {{width}} × {{height}} điểm vượt giới hạn {{limit}} điểm.',
    advice: 'Cắt theo huyện hoặc giảm độ phân giải trong phần mềm GIS rồi nhập lại.',
  },
  'raster-system-unknown': {
    message: 'Chưa biết hệ tọa độ của lưới ({{value}}).',
    advice:
      'Chuyển sang WGS 84 (EPSG:4326), UTM 48N hoặc VN-2000 (EPSG:5897) trong phần mềm GIS rồi nhập lại.',
  },
  'raster-bands': {
    message: 'Lưới có {{count}} kênh; chỉ kênh thứ nhất được đọc là mức thu (dBm).',
    advice: 'Nếu mức thu ở kênh khác, hãy xuất riêng kênh đó.',
  },
  'raster-without-levels': {
    message:
      'Không điểm nào của lưới là mức thu (từ {{minimum}} đến dưới {{maximum}} dBm); ví dụ “{{value}}”.',
    advice: 'Kiểm tra lưới có phải mức thu tính bằng dBm, không phải ảnh màu hay chỉ số khác.',
  },
  'raster-values-dropped': {
    message:
      '{{count}} trong {{total}} điểm của lưới ngoài khoảng từ {{minimum}} đến dưới {{maximum}} dBm (ví dụ “{{value}}”) được coi là không có số liệu.',
    advice: 'Kiểm tra giá trị “không có số liệu” (nodata) khi xuất lưới.',
  },
  'reading-repeated': {
    message:
      '{{count}} lần đo lặp lại lần đo khác trong tệp (cùng nơi, thời điểm, nhà mạng, công nghệ và mức thu).',
    advice: 'Không cần làm gì: mỗi lần đo chỉ được tính một lần.',
  },
  'reading-in-use': {
    message: '{{count}} lần đo của tệp này đã có trong số liệu đang dùng.',
    advice: 'Cứ ghép thêm tệp nếu cần: lần đo đã có không bị tính lần thứ hai.',
  },
  'code-filled': {
    message: '{{count}} dòng không có mã điểm đo; mã được đặt theo tên tệp và số dòng.',
    advice: 'Không cần làm gì; nhập lại đúng tệp này sẽ thay chứ không thêm lần nữa.',
  },
  'operator-unified': {
    message: 'Nhà mạng “{{value}}” ({{count}} dòng) được hiểu là “{{used}}”.',
    advice: 'Kiểm tra nếu đó là hai nhà mạng khác nhau.',
  },
  'time-without-hour': {
    message: '{{count}} dòng ở cột “{{column}}” chỉ có ngày, không có giờ; ngày được giữ ở cột ngoài mẫu.',
    advice: 'Thêm giờ đo (ví dụ 31/3/2022 14:05) nếu cần xếp các lần đo theo thời gian.',
  },
  'coordinate-link-closed': {
    message: 'Liên kết “{{value}}” không chứa tọa độ (liên kết rút gọn).',
    advice: 'Mở liên kết trong trình duyệt rồi chép địa chỉ đầy đủ, hoặc chép tọa độ hiện trên bản đồ.',
  },
  'coordinate-two-ways': {
    message: '“{{value}}” có thể đọc theo hai cách: {{first_way}} hoặc {{second_way}}.',
    advice: 'Chọn một cách, hoặc ghi rõ N, E (vĩ, kinh).',
  },
  'commune-by-group': {
    message:
      '“{{value}}” là tên của nhiều xã; dòng này được lấy là {{commune}} vì nằm dưới dòng nhóm {{group}} (“{{title}}”).',
    advice: 'Kiểm tra nếu dòng đứng nhầm nhóm; ghi thêm mã xã hoặc huyện để chắc chắn.',
  },
  'commune-group-point-differ': {
    message:
      '“{{value}}” nằm dưới dòng nhóm {{group}} (“{{title}}”, tức {{commune}}), nhưng tọa độ của dòng không ở xã đó; tên này còn có: {{candidates}}.',
    advice: 'Chọn đúng xã cho dòng này; phần mềm không tự chọn giữa dòng nhóm và tọa độ.',
  },
  'constant-filled': {
    message: 'Mọi dòng lấy “{{column}}” là “{{value}}”, do bạn khai cho cả tệp.',
    advice: 'Không cần làm gì nếu giá trị đúng cho mọi dòng.',
  },
  'constant-ignored': {
    message:
      'Giá trị “{{value}}” khai chung cho “{{column}}” không được dùng: tệp đã có cột này, hoặc cột này không thể có một giá trị chung.',
    advice: 'Bỏ giá trị chung, hoặc cho biết cột trong tệp không phải là cột này.',
  },
  'reference-filled': {
    message:
      '{{count}} dòng được điền {{columns}} theo mã xã, từ danh mục xã đang dùng, vì tệp không có các cột đó.',
    advice: 'Không cần làm gì; tên khác danh mục được nêu riêng ở từng dòng.',
  },
  'coordinate-north-first': {
    message: 'X là hướng bắc theo quy ước bản đồ Việt Nam; đã đọc đúng trục ({{count}} dòng).',
    advice: 'Không cần làm gì.',
  },
  'quote-reread': {
    message:
      'Dấu ngoặc kép đặt sai ở “{{value}}”; các dòng {{lines}} đã được đọc lại từng dòng một ({{count}} dòng).',
    advice: 'So các dòng này với tệp gốc; xóa dấu ngoặc kép thừa để tệp đọc được trọn vẹn.',
  },
  'figure-unreadable': {
    message: 'Không đọc được số “{{value}}” ở cột “{{column}}”; ô này được coi là thiếu số liệu.',
    advice: 'Ghi bằng chữ số với dấu chấm thập phân, ví dụ 1234 hoặc 12.5; chưa có số liệu thì để trống.',
  },
  'unit-code-missing': {
    message: 'Dòng này không có mã đơn vị ở cột đầu nên không được lấy.',
    advice: 'Điền mã đơn vị vào cột đầu, hoặc xóa dòng.',
  },
  'header-repeated': {
    message: 'Có nhiều cột cùng tên “{{column}}”; chỉ cột đầu được lấy.',
    advice: 'Đổi tên cột để mỗi tên chỉ có một cột.',
  },
  'figures-missing': {
    message: 'Bảng không có cột số liệu nào.',
    advice: 'Cột đầu ghi mã đơn vị, các cột sau ghi số; dòng đầu là tên cột.',
  },
} as const
