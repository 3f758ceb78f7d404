/** What each finding says and advises; the key is the finding's code. */
import { fileFindings } from './file-findings'
import { nameFindings } from './name-findings'

export const findings = {
  ...fileFindings,
  ...nameFindings,
  'file-empty': {
    message: 'Tệp không có dữ liệu.',
    advice: 'Mở lại tệp gốc để chắc chắn đã lưu số liệu, rồi nhập lại.',
  },
  'file-unrecognised': {
    message: 'Không đọc được loại tệp này ({{kind}}).',
    advice:
      'Mở tệp bằng phần mềm gốc và lưu thành CSV (UTF-8), Excel (.xlsx), GeoJSON, KML, GPX hoặc GeoTIFF.',
  },
  'file-too-large': {
    message: 'Tệp lớn {{megabytes}} MB, vượt giới hạn {{limit}} MB.',
    advice: 'Tách tệp thành nhiều phần, ví dụ theo huyện, rồi nhập từng phần.',
  },
  'file-missing': {
    message: 'Gói dữ liệu thiếu tệp {{value}}.',
    advice: 'Chép đủ các tệp được nêu trong datapackage.json vào cùng thư mục.',
  },
  'encoding-unsupported': {
    message: 'Nội dung tệp không phải văn bản đọc được (có byte rỗng).',
    advice: 'Lưu lại tệp ở dạng CSV với bảng mã UTF-8.',
  },
  'encoding-not-utf8': {
    message: 'Tệp không dùng bảng mã UTF-8; nhiều khả năng là {{suspected}}.',
    advice:
      'Trong Excel chọn Lưu thành → “CSV UTF-8”; với phông cũ (.VnTime, VNI) hãy chuyển mã bằng Unikey trước. Chưa dòng nào được lấy vì chữ có dấu sẽ sai.',
  },
  'resource-unrecognised': {
    message: 'Chưa rõ đây là bảng gì. Các cột trong tệp: {{headers}}.',
    advice: 'Chọn loại dữ liệu (xã, trường, thôn, cấp độ dịch…) rồi nhập lại.',
  },
  'resource-not-table': {
    message: 'Loại dữ liệu {{resource}} không đọc được từ bảng hoặc từ các điểm.',
    advice: 'Chọn tệp GeoJSON hoặc TopoJSON có hình (định mức: tệp JSON), hoặc chọn lại loại dữ liệu.',
  },
  'json-unreadable': {
    message: 'Tệp JSON bị hỏng, không đọc được: {{detail}}.',
    advice: 'Xuất lại tệp từ phần mềm gốc; tệp có thể bị cắt khi sao chép.',
  },
  'json-unexpected': {
    message: 'Tệp {{format}} không có nội dung mà phần mềm nhận biết được.',
    advice: 'Kiểm tra có phải là định mức (danh sách key, value), GeoJSON hoặc TopoJSON đầy đủ hay không.',
  },
  'geometry-missing': {
    message: 'Đối tượng không có hình trên bản đồ.',
    advice: 'Vẽ hoặc nối lại hình cho đối tượng này trong phần mềm GIS rồi xuất lại.',
  },
  'geometry-unsupported': {
    message: 'Kiểu hình {{value}} không dùng được ở đây; cần {{expected}}.',
    advice: 'Xuất lại lớp dữ liệu đúng kiểu hình.',
  },
  'geometry-empty': {
    message: 'Không có hình nào trong đối tượng hoặc trong tệp.',
    advice: 'Kiểm tra lại bước xuất dữ liệu: có thể bộ lọc đã loại hết đối tượng.',
  },
  'ring-invalid': {
    message: 'Đường biên không hợp lệ ({{fault}}) và không sửa được.',
    advice: 'Sửa hình trong phần mềm GIS (ví dụ “Fix geometries”) rồi nhập lại.',
  },
  'ring-repaired': {
    message: '{{count}} đường biên có lỗi ({{fault}}) đã được sửa tự động.',
    advice: 'Xem hình trên bản đồ; nếu khác bản gốc, hãy sửa trong phần mềm GIS.',
  },
  'boundary-incomplete': {
    message: '{{count}} trong {{total}} xã chưa có ranh giới: {{names}}.',
    advice: 'Bổ sung các xã còn thiếu; đến khi đó các xã này không hiện trên bản đồ.',
  },
  'operator-missing': {
    message: '{{count}} vùng phủ không ghi nhà mạng.',
    advice: 'Chọn nhà mạng cho tệp này, hoặc thêm thuộc tính operator.',
  },
  'technology-missing': {
    message: '{{count}} vùng phủ không ghi công nghệ (2G, 3G, 4G, 5G).',
    advice: 'Chọn công nghệ cho tệp này, hoặc thêm thuộc tính technology.',
  },
  'header-missing': {
    message: 'Không tìm thấy dòng tiêu đề cột.',
    advice: 'Thêm một dòng tên cột ở đầu bảng, ví dụ: Mã xã; Tên xã; Dân số.',
  },
  'column-missing': {
    message: 'Thiếu cột bắt buộc “{{titleVi}}”.',
    advice:
      'Thêm cột “{{titleVi}}” vào tệp rồi nhập lại (tệp mẫu có sẵn tên các cột), chỉ ra cột nào trong tệp mang nội dung đó, hoặc khai một giá trị cho mọi dòng nếu được hỏi.',
  },
  'column-duplicate': {
    message: 'Nhiều cột cùng có thể là “{{meaning}}”: {{headers}}.',
    advice: 'Chọn một cột đúng; phần mềm không tự chọn.',
  },
  'column-unmatched': {
    message: 'Cột {{column}} có số liệu nhưng không có tên, nên không được lấy.',
    advice: 'Đặt tên cho cột rồi nhập lại nếu cần số liệu này.',
  },
  'column-kept-extra': {
    message: 'Cột “{{column}}” nằm ngoài mẫu và được giữ nguyên.',
    advice: 'Không cần làm gì; cột số có thể dùng làm tiêu chí xếp hạng.',
  },
  'row-width-differs': {
    message: 'Dòng có {{cells}} ô trong khi bảng có {{columns}} cột.',
    advice: 'Có thể một ô chứa dấu phân cách mà không đặt trong ngoặc kép; kiểm tra dòng này.',
  },
  'quote-unbalanced': {
    message:
      'Dấu ngoặc kép đặt sai ở “{{value}}”; không rõ ô kết thúc ở đâu, nên {{count}} dòng chưa được lấy: dòng {{lines}}.',
    advice: 'Xóa dấu ngoặc kép thừa, hoặc viết hai dấu liền nhau trong ô, rồi nhập lại.',
  },
  'rows-in-one-cell': {
    message: 'Ô ở cột “{{column}}” chứa {{count}} dòng chữ trông như những dòng số liệu.',
    advice: 'Có thể hai dấu ngoặc kép thừa đã gộp nhiều dòng làm một; kiểm tra dòng này trong tệp gốc.',
  },
  'row-not-data': {
    message: 'Dòng “{{value}}” là dòng nhóm, số thứ tự cột hoặc ghi chú, không phải số liệu.',
    advice: 'Không cần làm gì nếu đúng như vậy.',
  },
  'value-missing': {
    message: 'Ô bắt buộc ở cột “{{column}}” để trống hoặc ghi là chưa có số liệu.',
    advice: 'Điền giá trị rồi nhập lại; dòng này chưa được lấy.',
  },
  'number-unreadable': {
    message: 'Không đọc được số “{{value}}”.',
    advice:
      'Ghi bằng chữ số, ví dụ 1234 hoặc 12,5; nếu chưa có số liệu thì để trống. Dòng này chưa được lấy.',
  },
  'number-ambiguous': {
    message: '“{{value}}” có thể là {{vi}} (kiểu Việt Nam) hoặc {{en}} (kiểu Anh).',
    advice: 'Cho biết cột này viết số theo kiểu nào; phần mềm không tự đoán.',
  },
  'number-convention-mixed': {
    message: 'Cột “{{column}}” viết số theo cả hai kiểu: có ô dùng dấu phẩy thập phân, có ô dùng dấu chấm.',
    advice:
      'Thống nhất một cách viết trong cột; các ô chỉ đọc được một cách đã được lấy, các ô còn lại phải chờ.',
  },
  'number-not-whole': {
    message: '“{{value}}” phải là số nguyên.',
    advice: 'Đếm người, hộ hoặc thiết bị thì không có phần thập phân; sửa lại ô này.',
  },
  'number-out-of-range': {
    message: '“{{value}}” ngoài khoảng cho phép, từ {{minimum}} đến {{maximum}}.',
    advice: 'Kiểm tra lại số liệu và đơn vị tính.',
  },
  'date-unreadable': {
    message: 'Không đọc được ngày “{{value}}”.',
    advice: 'Ghi ngày trước, tháng sau, đủ bốn chữ số năm, ví dụ 3/11/2021.',
  },
  'date-missing': {
    message: 'Thiếu ngày ở cột “{{column}}”.',
    advice: 'Điền ngày rồi nhập lại; dòng này chưa được lấy.',
  },
  'choice-unknown': {
    message: '“{{value}}” không có trong danh mục: {{expected}}.',
    advice: 'Chọn một giá trị trong danh mục.',
  },
  'flag-unreadable': {
    message: '“{{value}}” không rõ là có hay không.',
    advice: 'Ghi 1 hoặc 0, có hoặc không; để trống nếu chưa biết.',
  },
  'level-out-of-range': {
    message: 'Cấp độ dịch “{{value}}” không hợp lệ; chỉ có cấp {{expected}}.',
    advice: 'Kiểm tra lại văn bản công bố cấp độ dịch. Dòng này chưa được lấy.',
  },
  'level-date-missing': {
    message: 'Cấp độ dịch không có ngày áp dụng.',
    advice: 'Điền ngày bắt đầu áp dụng theo văn bản; cấp độ không có ngày thì không dùng được.',
  },
  'need-not-reported': {
    message: '{{count}} dòng để trống cột “{{column}}”: được hiểu là chưa báo cáo, không phải 0.',
    advice: 'Nếu đơn vị không có ai thiếu thiết bị, hãy ghi số 0; nếu chưa có số liệu thì cứ để trống.',
  },
  'row-duplicate': {
    message: 'Dòng trùng với dòng {{first}} ({{value}}).',
    advice: 'Xóa hoặc sửa một trong hai dòng; dòng đầu được lấy, dòng này thì không.',
  },
  'delivery-repeated': {
    message: 'Cùng đợt, đơn vị ủng hộ, kênh và loại thiết bị với dòng {{first}} ({{value}}).',
    advice: 'Cả hai dòng được lấy như hai lần tiếp nhận; xóa một dòng nếu là ghi trùng.',
  },
  'period-reversed': {
    message: 'Ngày kết thúc {{value}} đứng trước ngày bắt đầu {{from}}.',
    advice: 'Kiểm tra hai ngày theo văn bản; với khoảng thời gian này dòng không có hiệu lực ngày nào.',
  },
  'spelling-unified': {
    message: '“{{value}}” ({{count}} dòng) được hiểu là “{{used}}”: chỉ khác chữ hoa hoặc dấu cách.',
    advice: 'Không cần làm gì; nên thống nhất cách viết trong tệp gốc.',
  },
  'coordinate-unreadable': {
    message: 'Không đọc được tọa độ “{{value}}”{{fate}}.',
    advice: `Ghi độ thập phân (105,776), độ phút giây (105°46'34") hoặc mét VN-2000.`,
  },
  'coordinate-missing': {
    message: 'Thiếu tọa độ hoặc chỉ có một trong hai giá trị ({{column}}).',
    advice:
      'Bổ sung đủ kinh độ và vĩ độ; điểm chưa có tọa độ được tính là “chưa rõ”, không phải “chưa phủ sóng”.',
  },
  'coordinate-out-of-province': {
    message: 'Tọa độ {{value}} nằm ngoài tỉnh{{fate}}.',
    advice: 'Kiểm tra kinh độ, vĩ độ và kinh tuyến trục (105° với VN-2000 Thanh Hóa).',
  },
  'coordinate-swapped': {
    message: 'Kinh độ và vĩ độ (hoặc X và Y) bị đổi chỗ ở {{count}} dòng; đã đổi lại.',
    advice: 'Xem vị trí trên bản đồ để chắc chắn.',
  },
  'coordinate-outside-commune': {
    message: 'Điểm {{value}} cách xã {{commune}} ghi trong dòng khoảng {{kilometres}} km.',
    advice: 'Kiểm tra tọa độ hoặc mã xã; dòng vẫn được lấy.',
  },
  'coordinate-duplicate': {
    message: 'Tọa độ trùng với dòng {{first}}.',
    advice: 'Có thể là tọa độ điền tạm, ví dụ trụ sở ủy ban xã; kiểm tra lại vị trí thật.',
  },
  'coordinate-projected': {
    message: '{{count}} tọa độ {{system}} đã được chuyển sang kinh độ, vĩ độ WGS 84.',
    advice: 'Không cần làm gì; phần mềm dùng kinh tuyến trục 105°.',
  },
  'total-differs': {
    message:
      'Dòng tổng ghi {{stated}} ở cột “{{column}}” nhưng cộng các dòng được {{computed}} (lệch {{difference}}).',
    advice: 'Kiểm tra có thiếu dòng hoặc sai số; phần mềm dùng số liệu từng dòng.',
  },
  'total-row-skipped': {
    message: 'Dòng tổng “{{value}}” không được tính là số liệu.',
    advice: 'Không cần làm gì; dòng này chỉ dùng để đối chiếu.',
  },
  'text-markup': {
    message: 'Nội dung “{{value}}” có mã HTML; được giữ như chữ thường và không chạy.',
    advice: 'Xóa phần mã nếu không chủ ý.',
  },
  'text-formula': {
    message: 'Nội dung “{{value}}” bắt đầu như công thức bảng tính; được giữ như chữ thường.',
    advice: 'Xóa dấu ở đầu (=, +, -, @) nếu không chủ ý.',
  },
  'text-cleaned': {
    message: 'Đã bỏ ký tự ẩn trong “{{value}}”.',
    advice: 'Không cần làm gì; thường do sao chép từ trang web hoặc văn bản.',
  },
  'text-damaged': {
    message: 'Tệp có {{count}} ký tự hỏng (�), do đã chuyển mã sai trước đó.',
    advice: 'Xuất lại từ tệp gốc; chữ đã hỏng không khôi phục được.',
  },
  'need-reported-twice': {
    message:
      'Nhu cầu của xã {{commune}} và của trường trong xã cùng được báo cáo (xem dòng {{first}}), có thể bị tính hai lần.',
    advice: 'Giữ báo cáo của xã hoặc của trường, không giữ cả hai.',
  },
} as const
