# Các câu bot nói bằng tiếng Việt (Project Fluent).

## Trả lời

help-greeting = Xin chào! Bạn cứ hỏi về quan hệ giữa Việt Nam, Nga và ASEAN, ví dụ: “Kim ngạch thương mại hai chiều Việt Nam – Nga năm 2024 là bao nhiêu?”
help-thanks = Không có gì. Bạn cứ hỏi tiếp khi cần nhé.
help-about = Tôi trả lời câu hỏi về Việt Nam, Nga và ASEAN dựa trên các dữ kiện đã được ghi lại, luôn kèm nguồn. Bạn có thể hỏi bằng tiếng Việt, tiếng Anh hoặc tiếng Nga.
help-name = Bạn muốn biết điều gì về { $name }? Hãy thêm một vài từ, chẳng hạn “khi nào”, “bao nhiêu” hoặc “ai”.
partial-time = Không có dữ kiện nào cho mốc thời gian { $missing }. Hiện chỉ có dữ kiện sau:
verdict-yes = Đúng, dữ kiện ghi nhận như sau:
verdict-no = Không, dữ kiện ghi nhận khác:
verdict-open = Dữ kiện ghi nhận như sau:
correction = Không, dữ kiện ghi nhận là { $recorded }, chứ không phải { $claimed }.
difference = { $first } ({ $of-first }) và { $second } ({ $of-second }): { $unit ->
    [percent] chênh lệch { $difference } (tính theo điểm phần trăm).
   *[other] chênh lệch { $difference }, tức { $share } so với con số thứ nhất.
  }
not-recorded = { $near ->
    [0] Tôi không có dữ kiện về điều này.
   *[other] Tôi không có dữ kiện về điều này. Dưới đây là những dữ kiện liên quan nhất, nhưng chúng không trả lời câu hỏi của bạn.
  }
off-topic = { $count ->
    [0] Tôi không có dữ kiện về chủ đề đó.
   *[other] Tôi không có dữ kiện về chủ đề đó. Tôi có thể trả lời về: { $topics }.
  }
unanswered = Tôi không có dữ kiện cho phần này: { $questions }
carried = (Tôi hiểu bạn đang hỏi về: { $subject }.)
further = { $count ->
    [0] Tôi không còn dữ kiện nào khác về điều này.
   *[other] Ngoài ra còn có dữ kiện sau:
  }
superseded = Dữ kiện này đã được thay thế bằng: { $by }
ambiguous = Bạn muốn hỏi về mục nào dưới đây?
other-language = Chỉ có bản { $language ->
    [vi] tiếng Việt
    [ru] tiếng Nga
   *[en] tiếng Anh
  }.

## Tra cứu

browse = { $count ->
    [0] { $title }: chưa có dữ kiện nào.
   *[other] { $title }: { $count } dữ kiện
  }
browse-timeline = { $named ->
    [0] Dòng thời gian
   *[other] Dòng thời gian, { $topic }
  }
browse-incomparable = Hai dữ kiện này không có con số nào so sánh được với nhau. Hãy chọn hai dữ kiện cùng loại, chẳng hạn hai con số về kim ngạch.

## Checking a message

check-introduction = Tôi tìm thấy { $count } thông tin trong tin nhắn này và đã đối chiếu với dữ kiện:
check-supported = Khớp với dữ kiện
check-contradicted = Dữ kiện ghi khác
check-not-covered = Chưa có dữ kiện
check-intended = Dữ kiện chỉ ghi đây là dự định hoặc kỳ vọng:
check-nothing = Tin nhắn này không có gì để đối chiếu. Tôi kiểm tra tên riêng, ngày tháng và số liệu về Việt Nam, Nga và ASEAN.

## Replies, on Discord and in the terminal

command-ask = hỏi
command-ask-description = Đặt câu hỏi và nhận dữ kiện đã được ghi lại kèm nguồn
command-ask-question = câu-hỏi
command-ask-question-description = Bằng tiếng Việt, tiếng Anh hoặc tiếng Nga

reply-as-of = Thời điểm: { $date }
reply-said-by = Người phát biểu: { $speaker }
reply-note = Lưu ý: { $note }
reply-disputed = Các nguồn đưa thông tin khác nhau về điều này.
reply-source = Nguồn: { $source }
reply-title = “{ $title }”
reply-article = bài báo ({ $date })
reply-article-undated = bài báo, không rõ ngày đăng
reply-undated = không rõ ngày đăng
reply-no-publisher = không rõ cơ quan xuất bản
reply-near = Thông tin liên quan
reply-more = … và { $count } mục khác
discord-sorry = Xin lỗi, đã xảy ra trục trặc nên câu hỏi của bạn chưa được trả lời. Vui lòng thử lại sau giây lát.

## Discord: lệnh

command-topic = chủ-đề
command-topic-description = Mọi dữ kiện thuộc một chủ đề
command-entity = đối-tượng
command-entity-description = Mọi dữ kiện về một người, tổ chức hay địa danh
command-source = nguồn
command-source-description = Một bài báo và mọi dữ kiện lấy từ đó
command-fact = dữ-kiện
command-fact-description = Một dữ kiện, tìm theo mã hoặc vài từ trong đó
command-timeline = dòng-thời-gian
command-timeline-description = Các sự kiện theo trình tự thời gian
command-compare = so-sánh
command-compare-description = Đặt hai con số cạnh nhau
command-help = trợ-giúp
command-help-description = Bạn có thể hỏi gì và hỏi thế nào
command-about = giới-thiệu
command-about-description = Có những dữ kiện nào và câu trả lời được tìm ra như thế nào
command-privacy = quyền-riêng-tư
command-privacy-description = Những gì được lưu về bạn
command-language = ngôn-ngữ
command-language-description = Ngôn ngữ trả lời khi không rõ câu hỏi viết bằng tiếng gì
command-mydata = dữ-liệu-của-tôi
command-mydata-description = Những gì được lưu về bạn
command-mydata-export = xuất
command-mydata-export-description = Nhận ngay dưới dạng tệp
command-mydata-delete = xóa
command-mydata-delete-description = Xóa ngay, ở mọi máy chủ
command-group = vrafacts
command-group-description = Dữ kiện về Việt Nam, Nga và ASEAN
command-more = khác
command-more-description = Các lệnh khác về dữ kiện
command-check = Kiểm tra tin nhắn này
option-language = ngôn-ngữ
option-language-description = Ngôn ngữ của câu trả lời
option-chosen-description = Bỏ trống để theo cài đặt của Discord
option-private = riêng-tư
option-private-description = Chỉ mình bạn thấy câu trả lời
option-topic = chủ-đề
option-topic-description = Chẳng hạn thương mại, năng lượng hay ngoại giao
option-timeline-topic-description = Một chủ đề; bỏ trống để xem các cột mốc
option-name = tên
option-name-description = Bằng tiếng Việt, tiếng Anh hoặc tiếng Nga
option-source = nguồn
option-source-description = Cơ quan xuất bản, nhan đề hoặc ngày đăng
option-fact = dữ-kiện
option-fact-description = Mã hoặc vài từ của dữ kiện
option-from = từ
option-from-description = Từ khi nào, chẳng hạn 2001 hoặc 2016-05
option-to = đến
option-to-description = Đến khi nào, chẳng hạn 2012 hoặc 2016-05
option-first = thứ-nhất
option-first-description = Một dữ kiện có con số
option-second = thứ-hai
option-second-description = Một dữ kiện khác cùng loại
language-en = Tiếng Anh
language-vi = Tiếng Việt
language-ru = Tiếng Nga

## Discord: trả lời

reply-topic = Câu hỏi tiếp theo sẽ được hiểu là về: { $topic }
picked = Bạn đã chọn dữ kiện này:
stance-expected = Khi đó là dự kiến, chưa được ghi nhận là đã xảy ra
stance-planned = Khi đó là kế hoạch, chưa được ghi nhận là đã thực hiện
stance-opinion = Ý kiến
button-page-back = ◀ { $page }/{ $pages }
button-page-on = { $page }/{ $pages } ▶
button-more = Xem thêm
button-whyy = Vì sao trả lời vậy
button-cite = Nguồn
button-time = Dòng thời gian
button-next = Hỏi tiếp
button-flag = Chưa đúng
button-show = Đăng lên kênh
button-drop = Xóa
button-lang-en = English
button-lang-vi = Tiếng Việt
button-lang-ru = Русский
form-question = Hỏi tiếp
form-question-label = Câu hỏi của bạn
form-question-example = Còn năm 2013 thì sao?
form-reason = Có gì chưa đúng?
form-reason-label = Sai ở đâu, thông tin đúng có ở nguồn nào?
form-reason-example = Điều hành viên sẽ đọc nội dung này.
report-kept = Cảm ơn bạn. Điều hành viên sẽ xem xét.
report-lost = Xin lỗi, hiện chưa lưu được phản ánh của bạn. Vui lòng gửi lại sau vài phút.
why = Câu trả lời này được tìm ra như sau (dữ kiện { $version }, chỉ dùng quy tắc, không dùng mô hình ngôn ngữ):
cite-plain = Dạng thường
cite-apa = APA
cite-gost = GOST R 7.0.5
cite-bibtex = BibTeX
shown = Đã đăng lên kênh.
wait = Bạn hỏi nhanh quá! Bạn có thể hỏi tiếp { $again }.
press-too-old = Nút này thuộc phiên bản cũ nên không còn dùng được. Hãy hỏi lại bằng lệnh /ask.
press-not-yours = Chỉ người đã hỏi hoặc điều hành viên mới xóa được câu trả lời này.
no-such-choice = Tôi không biết mục nào có tên như vậy. Hãy gõ lại và chọn một gợi ý.
no-such-time = Tôi không hiểu mốc thời gian đó. Hãy viết 2001, 2016-05 hoặc 2016-05-20, mốc sớm hơn đứng trước.
mydata-exported = Tất cả những gì tôi lưu về bạn
mydata-deleted = Đã xóa ở mọi nơi: ngôn ngữ bạn chọn, các đề xuất chưa được xử lý, kết quả học và chơi đố vui, lời bạn viết trong những gì khác bạn đã gửi hoặc quyết định, và tên bạn trong tất cả những mục đó. /privacy cho biết những gì còn lại.
mydata-lost = Xin lỗi, hiện chưa thực hiện được. Vui lòng thử lại sau vài phút.
language-chosen = Từ giờ, khi không rõ câu hỏi viết bằng tiếng gì, tôi sẽ trả lời bạn bằng tiếng Việt.
language-left = Từ giờ tôi sẽ lại theo cài đặt ngôn ngữ của Discord.
language-lost = Xin lỗi, hiện chưa lưu được. Vui lòng thử lại sau vài phút.
reply-unread = Tôi chỉ đọc được tin trả lời có nhắc (ping) đến tôi. Hãy nhấn nút để hỏi tiếp.
mention-of-another = Tôi không đọc được tin nhắn đó. Muốn đối chiếu nó với dữ kiện, hãy mở menu của tin nhắn, chọn Ứng dụng rồi “Kiểm tra tin nhắn này”.
help-discord = **Dữ kiện về Việt Nam, Nga và ASEAN, luôn kèm nguồn**
  Hãy hỏi bằng lệnh `/ask`, nhắc { $bot } kèm câu hỏi, hoặc nhắn tin trực tiếp cho tôi, bằng tiếng Việt, tiếng Anh hay tiếng Nga. Ví dụ: “Kim ngạch thương mại Việt Nam – Nga năm 2024 là bao nhiêu?”
  - Tra cứu: `/topic`, `/entity`, `/source`, `/fact`, `/timeline`, `/compare`.
  - Học cùng nhau: `/quiz`, `/leaderboard`, `/daily`; tự học: `/study`; lấy bộ thẻ cho Anki hoặc để in: `/deck`.
  - Xem bằng hình: `/chart`, `/graph`, và `/timeline` kèm hình.
  - Kiểm tra điều người khác viết: menu của tin nhắn → Ứng dụng → “Kiểm tra tin nhắn này”.
  - Đề xuất dữ kiện bằng `/suggest`; `/mysuggestions` cho biết kết quả.
  - `/language` để đặt ngôn ngữ của bạn; `/about` và `/privacy` cho biết tôi là gì và lưu những gì; `/mydata` để xuất hoặc xóa dữ liệu của bạn.
  - Điều hành viên quản lý dữ kiện của máy chủ bằng `/facts`.
  - `/reload` để tôi đọc lại các dữ kiện (dành cho chủ bot).
  Quản trị viên chọn kênh và thành viên được dùng từng lệnh trong Cài đặt máy chủ → Tích hợp.
  Cũng dành cho quản trị viên: `/settings` để chọn nơi và cách tôi trả lời ở đây; `/block`, `/unblock`; `/audit` để xem ai đã làm gì.
help-moved = Bot này đã có những lệnh khác trùng tên, nên ở đây hãy dùng: { $commands }.
about = **{ $facts } dữ kiện từ { $sources } bài báo**, về { $names } nhân vật, tổ chức và địa danh (phiên bản { $version }).
  Câu hỏi được đối chiếu với các bản ghi này bằng quy tắc; không có mô hình ngôn ngữ nào tham gia, nên cùng một câu hỏi luôn có cùng một câu trả lời. Điều gì chưa được ghi nhận thì tôi nói rõ là chưa. Nút “Vì sao trả lời vậy” cho thấy từng bước.
  Các bài báo:
privacy = **Những gì tôi lưu về bạn**
  - ngôn ngữ của bạn, nếu bạn đã chọn bằng `/language`;
  - những gì bạn gửi: đề xuất và phản ánh (“Chưa đúng”), gồm lời bạn viết, dữ kiện liên quan, máy chủ, kênh, thời điểm, cách bạn muốn được báo lại và kết quả xử lý;
  - nếu bạn là điều hành viên: các thay đổi của bạn kèm lý do, các quyết định của bạn, và những việc bạn đã làm, ghi trong nhật ký của máy chủ;
  - việc một máy chủ đã chặn bạn;
  - việc học của bạn: kế hoạch học (múi giờ, giới hạn mỗi ngày, chủ đề, giờ nhắc), bạn đã chấm từng thẻ ra sao và khi nào;
  - đố vui: các cuộc bạn đã mở, mỗi câu trả lời của bạn được bao nhiêu điểm (không lưu nội dung), trong 30 ngày; điểm của bạn trên những bảng xếp hạng bạn đã tham gia.
  Tất cả đi kèm ID Discord của bạn. Với câu trả lời của chính tôi trong máy chủ, tôi chỉ lưu ID và dữ kiện được nêu để gửi đính chính khi cần: 30 ngày, trừ khi máy chủ đặt thời hạn khác hoặc tắt. Câu hỏi tôi chưa trả lời được chỉ được lưu ở máy chủ đã bật tính năng đó, không kèm người hỏi: 90 ngày, trừ khi máy chủ đặt thời hạn khác.
  Phần còn lại được giữ đến khi bạn xóa; nếu tôi rời một máy chủ, mọi thứ thuộc máy chủ đó bị xóa sau 30 ngày, trừ khi máy chủ đã đặt thời hạn khác.
  `/mydata export` gửi bạn toàn bộ, `/mydata delete` xóa tất cả, ngay lập tức và ở mọi nơi. Những gì còn lại chỉ cho biết việc đã làm, không cho biết ai làm: thay đổi kèm lý do hoặc quyết định, không còn tên bạn; phản ánh, không còn tên và lời bạn. Riêng việc một máy chủ đã chặn bạn thì máy chủ đó có quyền giữ.
  Ngoài ra tôi không lưu câu hỏi nào: mỗi câu trả lời có trích câu hỏi, và các nút đọc lại từ đó. Câu trả lời chỉ nằm trong bộ nhớ tạm năm phút để lật trang cho nhanh. Tôi chỉ đọc những tin nhắn có nhắc đến tôi, trả lời tôi, gửi trực tiếp cho tôi, hoặc do bạn nhờ tôi kiểm tra.

## Citations

citation-article = Bài báo
citation-undated = không rõ năm
citation-paragraphs = đoạn { $paragraphs }
citation-inferred-title = nhan đề được suy ra
citation-inferred-publisher = cơ quan xuất bản được suy ra
citation-inferred-date = ngày đăng được suy ra

## Terminal

terminal-greeting = Hãy gõ câu hỏi bằng tiếng Việt, tiếng Anh hoặc tiếng Nga. Gõ exit hoặc nhấn Ctrl-D để thoát.
terminal-leaving = thoát, thoat, tạm biệt, tam biet

## Số lượng

quantity-usd = { $figure } USD
quantity-percent = { $figure }%
quantity-rank = { $count ->
    [1] vị trí thứ nhất
   *[other] vị trí thứ { $figure }
}
quantity-t = { $figure } tấn
quantity-countries = { $figure } nước
quantity-doses = { $figure } liều
quantity-lessons = { $figure } bài học
quantity-organisations = { $figure } tổ chức
quantity-principles = { $figure } nguyên tắc
quantity-projects = { $figure } dự án
quantity-ventures = { $figure } liên doanh
quantity-years = { $figure } năm

## The fact desk

command-facts = quản-lý-dữ-kiện
command-facts-description = Quản lý dữ kiện của máy chủ này (dành cho điều hành viên)
desk-not-yours-review = Việc này dành cho điều hành viên của máy chủ. Bạn có thể đề xuất dữ kiện bằng /suggest.
desk-not-yours-admin = Việc này dành cho quản trị viên của máy chủ. Hãy nhờ một người trong số họ.
desk-servers-only = Lệnh này chỉ dùng được trong máy chủ. Hãy dùng lại ở đó.
desk-lost = Xin lỗi, chưa có gì thay đổi: hiện không dùng được cơ sở dữ liệu. Vui lòng thử lại sau một phút.
desk-faults = Chưa có gì thay đổi. Vui lòng sửa những điểm sau rồi thử lại{ $more ->
    [0] :
   *[other] {" "}(và { $more } điểm khác):
}
desk-changed-meanwhile = Chưa có gì thay đổi: trong lúc bạn viết, đã có người khác sửa mục này. Hãy xem bản hiện tại rồi sửa lại.
desk-decided-meanwhile = Đã có người khác quyết định về mục này rồi.
desk-another-person = Ở máy chủ này, nội dung do bạn viết phải được một người khác duyệt.

## Desk: adding and changing facts

command-facts-add = thêm
command-facts-add-description = Thêm một dữ kiện kèm nguồn
command-facts-edit = sửa
command-facts-edit-description = Sửa một dữ kiện trong máy chủ này
command-facts-retire = gỡ
command-facts-retire-description = Gỡ một dữ kiện khỏi máy chủ này
command-facts-restore = khôi-phục
command-facts-restore-description = Khôi phục một dữ kiện đã gỡ
command-facts-history = lịch-sử
command-facts-history-description = Ai đã sửa dữ kiện, khi nào, vì sao và sửa những gì
command-facts-revert = hoàn-tác
command-facts-revert-description = Đưa một dữ kiện về phiên bản cũ
option-reason = lý-do
option-reason-description = Vì sao; sẽ được ghi vào lịch sử
option-revision = phiên-bản
option-revision-description = Số trong lịch sử; 0 là bản gốc đi kèm bot
option-written-description = Ngôn ngữ bạn dùng để viết; bỏ trống thì tôi tự nhận ra
option-edited-description = Ngôn ngữ của nội dung bạn muốn sửa
fact-form-add = Thêm dữ kiện
fact-form-edit = Sửa dữ kiện
fact-form-claim = { $language ->
    [any] Dữ kiện bằng tiếng Việt, Anh hoặc Nga
    [vi] Dữ kiện bằng tiếng Việt
    [ru] Dữ kiện bằng tiếng Nga
   *[en] Dữ kiện bằng tiếng Anh
}
fact-form-claim-example = Một ý duy nhất, bằng lời của bạn, đọc riêng vẫn hiểu
fact-form-sources = Nguồn: mỗi dòng một nguồn
fact-form-sources-example = Mã, vài từ trong nhan đề hoặc liên kết, rồi đến số đoạn: vna-2025-energy-pillar ¶21
fact-form-date = Thời điểm của dữ kiện (nếu biết)
fact-form-date-example = 2024, 3/2001, 1/3/2001, 2001/2012
fact-form-more = Trường khác, dạng YAML (không bắt buộc)
fact-form-more-example = property, entities, quantity, note, questions …, như trong facts/README.md
fact-form-reason = Lý do
fact-form-reason-example = Sẽ được ghi vào lịch sử.
draft-no-claim = Hãy viết nội dung dữ kiện bằng ít nhất một ngôn ngữ.
draft-no-source = Hãy ghi nguồn: mã, nhan đề hoặc liên kết.
draft-which-source = “{ $source }” khớp với nhiều nguồn: { $sources }. Hãy ghi mã của nguồn bạn cần; nếu là nguồn mới, hãy thêm liên kết.
draft-no-such-source = Không có nguồn { $source }. Nếu là nguồn mới, hãy ghi nhan đề hoặc liên kết của nguồn đó.
draft-no-such-date = Tôi không hiểu mốc thời gian “{ $date }”. Hãy viết 2024, 2016-10, 2001-03-01 hoặc 2001/2012.
draft-no-fields = { $field }: mỗi dòng một trường cùng giá trị, ví dụ “property: trade-turnover”.
draft-own-field = “{ $name }” đã có ô riêng trong biểu mẫu; hãy bỏ nó khỏi phần YAML.
draft-id-stays = Không đổi được mã của dữ kiện: { $fact }.
draft-id-taken = Mã { $fact } đã được dùng, có thể là của một dữ kiện đã gỡ. Hãy chọn mã khác hoặc để trống.
fact-mend = Chưa có gì thay đổi. Vui lòng sửa những điểm sau{ $more ->
    [0] :
   *[other] {" "}(và { $more } điểm khác):
}
button-fact-mend = Trở lại biểu mẫu
button-fact-again = Sửa bản hiện tại
fact-words-kept = Những gì bạn viết được giữ trong 15 phút: nhấn nút để mở lại biểu mẫu với nội dung đó.
fact-words-gone = Những gì bạn viết không còn ở đây nữa. Vui lòng bắt đầu lại bằng /facts add hoặc /facts edit.
fact-changed-meanwhile = Chưa có gì thay đổi: người khác đã sửa `{ $fact }` sau khi bạn xem.
fact-unchanged = Không có gì thay đổi: nội dung vốn đã như vậy.
fact-too-long = `{ $fact }` dài quá, biểu mẫu không chứa hết. Hãy sửa trong tệp, bằng /facts export và /facts import.
fact-waiting = Theo quy định của máy chủ, thay đổi này phải được một người khác duyệt. Thay đổi đang chờ trong /facts review: bản nháp { $number }. Khi có quyết định, tôi sẽ nhắn cho bạn; /mysuggestions cũng cho biết.
fact-added = Đã thêm: từ giờ tôi dùng dữ kiện này để trả lời trong máy chủ. Dùng /facts edit để thêm ngôn ngữ hoặc các trường khác; /facts retire để gỡ.
fact-edited = Đã sửa: từ giờ tôi trả lời trong máy chủ này theo nội dung mới. /facts history cho xem trước đó ra sao.
fact-retired = Đã gỡ khỏi máy chủ này: `{ $fact }`. Dùng /facts restore để khôi phục.
fact-gone = `{ $fact }` đã bị gỡ khỏi máy chủ này. Dùng /facts restore để khôi phục.
fact-restored = Đã khôi phục: tôi lại dùng dữ kiện này để trả lời trong máy chủ.
fact-reverted = Đã đưa về phiên bản đó. /facts history cho xem mọi thay đổi.
fact-none-withdrawn = Ở đây không có dữ kiện đã gỡ nào như vậy. /facts history cho biết một dữ kiện đã thay đổi ra sao.
fact-no-such-revision = Ở đây `{ $fact }` không có phiên bản { $number }. /facts history cho xem có những phiên bản nào.
fact-history = **`{ $fact }` trong máy chủ này**, thay đổi mới nhất ở trên cùng
fact-revert-choose = Đưa về phiên bản …
fact-revert-form = Đưa về phiên bản { $number }
revision = **{ $number }** · { revision-action } · { $by }{ $approved ->
    [yes] , { $approver } duyệt
   *[no] {""}
} · { $at }
revision-action = { $action ->
    [add] thêm
    [edit] sửa
    [retire] gỡ
    [restore] khôi phục
    [revert] đưa về bản cũ
    [import] nhập từ tệp
   *[other] { $action }
}
revision-name = { $number } · { revision-action } · { $date }
revision-shipped = **0** · bản gốc đi kèm bot
revision-shipped-name = 0 · bản gốc đi kèm bot
revision-by-nobody = một người đã xóa dữ liệu của mình

## Desk: import and export

command-facts-import = nhập
command-facts-import-description = Thêm hoặc sửa dữ kiện từ một tệp
command-facts-export = xuất
command-facts-export-description = Lấy dữ kiện của máy chủ này dưới dạng tệp
option-file = tệp
option-file-description = Tệp YAML, như tệp do /facts export tạo ra
option-everything = tất-cả
option-everything-description = Gồm cả các dữ kiện đi kèm bot
facts-exported = Các bản ghi của máy chủ này. /facts import đọc được tệp như vậy.
import-too-large = Tệp này lớn hơn { $most } kB. Hãy chia nhỏ rồi nhập lần lượt từng phần.
import-unread = Không lấy được tệp từ Discord. Vui lòng thử lại.
import-faults = Chưa nhập gì cả. Trước hết cần sửa { $count } điểm{ $more ->
    [0] :
   *[other] ; { $more } điểm cuối nằm trong tệp bên dưới:
}
import-preview = Chưa có gì thay đổi. Nhập tệp này sẽ{ $same ->
    [0] :
   *[other] {" "}giữ nguyên { $same } bản ghi và:
}
import-added = thêm { $count } bản ghi
import-changed = sửa { $count } bản ghi
import-withdrawn = gỡ { $count } bản ghi
import-same = Không có gì để nhập: mọi thứ trong tệp này vốn đã như vậy.
import-done = Đã nhập: { $count } bản ghi được thay đổi. Từ giờ tôi trả lời trong máy chủ này theo nội dung mới; /facts history cho xem từng thay đổi.
import-cancelled = Đã hủy: không nhập gì cả.
import-too-old = Tệp đó không còn ở đây nữa. Vui lòng gửi lại bằng /facts import.
import-changed-meanwhile = Chưa nhập gì cả: trong lúc đó đã có người sửa một trong các bản ghi này. Nếu nhập bây giờ thì kết quả sẽ như sau:
button-import = Nhập
button-import-not = Không nhập

## Desk: suggestions and review

command-suggest = đề-xuất
command-suggest-description = Đề xuất một dữ kiện với điều hành viên của máy chủ này
command-mysuggestions = đề-xuất-của-tôi
command-mysuggestions-description = Những đề xuất và phản ánh của bạn đã được xử lý thế nào
command-facts-review = duyệt
command-facts-review-description = Xử lý các đề xuất, phản ánh và bản nháp
option-suggest-language-description = Ngôn ngữ bạn dùng để viết; bỏ trống thì tôi tự nhận ra
form-suggest = Đề xuất một dữ kiện
form-suggest-claim = Điều gì nên được ghi lại?
form-suggest-claim-example = Một ý duy nhất, đọc riêng vẫn hiểu
form-suggest-source = Có thể đọc điều này ở đâu?
form-suggest-source-example = Liên kết hoặc nhan đề bài báo
form-suggest-date = Việc đó diễn ra khi nào?
form-suggest-date-example = 2024, 2016-05 hoặc 20/5/2016
form-tell = Bạn muốn nhận kết quả bằng cách nào?
form-tell-dm = Qua tin nhắn trực tiếp
form-tell-channel = Trong kênh này
form-tell-no = Không cần báo
suggest-kept = Cảm ơn bạn! Đây là đề xuất số { $number }. Điều hành viên sẽ đọc rồi duyệt, gộp hoặc từ chối; cho đến lúc đó, đề xuất này chưa được coi là dữ kiện.
suggest-dm = Khi có quyết định, tôi sẽ nhắn cho bạn, nếu bạn cho phép tin nhắn trực tiếp từ máy chủ này. Bạn cũng có thể xem bằng /mysuggestions.
suggest-channel = Khi có quyết định, tôi sẽ nhắc tên bạn trong kênh này. Bạn cũng có thể xem bằng /mysuggestions.
suggest-no = Bạn có thể xem kết quả bằng /mysuggestions.
suggest-empty = Tôi không đọc được gì trong đó. Hãy dùng lại /suggest và viết điều nên được ghi lại.
suggest-full = Bạn còn nhiều đề xuất và phản ánh đang chờ ở đây, điều hành viên chưa đọc kịp. Hãy quay lại khi một số đã được xử lý; /mysuggestions liệt kê tất cả.
mine = Những gì bạn đã đề xuất hoặc phản ánh: { $count }
mine-none = Ở đây tôi chưa lưu gì của bạn. Dùng /suggest để đề xuất một dữ kiện; nhấn nút “Chưa đúng” dưới câu trả lời để phản ánh điều sai.
outcome-open = Đang chờ điều hành viên.
outcome-approved-suggestion = Đã được duyệt thành dữ kiện `{ $fact }`.
outcome-approved-report = Điều hành viên đồng ý với phản ánh về dữ kiện `{ $fact }`.
outcome-approved-draft = Đã được duyệt: `{ $fact }`.
outcome-merged = Đã được gộp vào dữ kiện `{ $fact }`.
outcome-declined = Bị từ chối. Lý do: { $reason }
outcome-withdrawn = `{ $fact }` không còn được nêu ở đây nữa.
told-in = Máy chủ: { $server }
review-suggestion = Đề xuất { $number }
review-report = Phản ánh { $number }
review-draft = Bản nháp { $number }
review-of = { $at }/{ $count }
review-forgotten = một người đã xóa dữ liệu của mình
review-source = Nguồn: { $source }
review-no-source = chưa nêu
review-date = Thời điểm: { $date }
review-empty = Không còn gì đang chờ: mọi thứ đã được quyết định.
review-gone = Mục này không còn chờ ở đây nữa.
review-outdated = Trang đó đã cũ. Đây là nội dung hiện tại.
review-needs-source = Dữ kiện cần có nguồn, mà ở đây chưa nêu nguồn nào. Hãy chọn “Sửa rồi duyệt” để thêm nguồn.
review-needs-date = Tôi không hiểu “{ $date }” là ngày nào. Hãy chọn “Sửa rồi duyệt” để ghi lại, chẳng hạn 2016-05 hoặc 20/5/2016, hoặc để trống.
review-needs-why = Vui lòng cho biết lý do: người gửi sẽ đọc được.
review-no-such-fact = Tôi không biết dữ kiện nào như vậy. Hãy chọn trong danh sách, hoặc viết vài từ trong dữ kiện hay mã của nó.
review-waits = Ở máy chủ này, nội dung do bạn viết phải được một người khác duyệt: thay đổi của bạn đang chờ ở bản nháp { $number }. Mục này vẫn mở cho đến khi bản nháp được duyệt.
review-dispute = `{ $fact }` được đánh dấu là đang có tranh cãi trong mọi câu trả lời cho đến khi có quyết định.
review-settle = `{ $fact }` không còn bị đánh dấu là đang có tranh cãi.
review-merge = Gộp vào một dữ kiện
review-merge-likely = Dữ kiện nào đã nói điều này?
review-merge-other = Dữ kiện khác, ghi ở dưới
review-merge-words = Hoặc dữ kiện khác: vài từ hay mã
review-decline = Từ chối
review-decline-why = Vì sao? Người gửi sẽ đọc được.
review-decline-example = Chẳng hạn: bài báo không nói như vậy
review-button-approve = Duyệt
review-button-edit = Sửa rồi duyệt
review-button-merge = Gộp vào…
review-button-decline = Từ chối…
review-button-correct = Sửa dữ kiện…
review-button-retire = Gỡ dữ kiện
review-button-dispute = Đánh dấu có tranh cãi
review-button-settle = Hết tranh cãi
review-button-agree = Đồng ý, đã sửa rồi

## Desk: gaps, outdated and untranslated facts

command-facts-gaps = còn-thiếu
command-facts-gaps-description = Những câu hỏi tôi chưa trả lời được ở đây
gaps = { $count ->
    [0] Không thiếu gì: mọi câu hỏi được lưu đến nay đều đã trả lời được.
   *[other] Có { $count } điều được hỏi ở đây mà chưa có dữ kiện
}
gaps-off = Máy chủ này không lưu những câu hỏi tôi chưa trả lời được. Quản trị viên có thể bật trong /settings; tôi không lưu ai đã hỏi.
gap-asked = được hỏi { $count } lần, lần gần nhất { $latest } · { $languages }
button-gap-fact = Thêm dữ kiện
button-gap-name = Thêm từ hoặc tên
button-gap-drop = Bỏ qua
gap-reason = Được hỏi ở đây: { $question }
gap-name = { $language ->
    [vi] Từ hoặc tên trong tiếng Việt
    [ru] Từ hoặc tên trong tiếng Nga
   *[en] Từ hoặc tên trong tiếng Anh
}
gap-question = Câu hỏi (để đọc)
gap-phrase = Từ hoặc tên mà tôi chưa biết
gap-what = Nghĩa là gì
gap-what-example = Ví dụ: Lavrov, ASEAN, kim ngạch
command-facts-stale = quá-hạn
command-facts-stale-description = Những dữ kiện đã quá hạn xem lại
stale = { $count ->
    [0] Không có dữ kiện nào quá hạn xem lại.
   *[other] Có { $count } dữ kiện đã quá hạn xem lại
}
stale-since = hạn xem lại: { $date }
button-stale-edit = Sửa
button-still-right = Vẫn đúng
still-right = Vẫn đúng
still-right-date = Khi nào cần xem lại
still-right-date-example = 2027, 2027-05, tháng 5 năm 2027
still-right-no-date = “{ $date }” không phải là một thời điểm sắp tới mà tôi hiểu được. Hãy viết 2027 hoặc 2027-05.
still-right-reason = Đã xem lại: vẫn đúng
form-text-there = Nội dung hiện có (để đọc)
command-facts-untranslated = chưa-dịch
command-facts-untranslated-description = Những dữ kiện còn thiếu bản dịch
option-lacking-description = Ngôn ngữ còn thiếu; bỏ trống để xem tất cả
untranslated = { $count ->
    [0] Không có dữ kiện nào như vậy.
   *[other] Có { $count } dữ kiện còn thiếu bản dịch
}
button-translate = { $language ->
    [vi] Thêm tiếng Việt
    [ru] Thêm tiếng Nga
   *[en] Thêm tiếng Anh
}
translate = { $language ->
    [vi] Dữ kiện bằng tiếng Việt
    [ru] Dữ kiện bằng tiếng Nga
   *[en] Dữ kiện bằng tiếng Anh
}
translate-text = { $language ->
    [vi] Nội dung đó bằng tiếng Việt
    [ru] Nội dung đó bằng tiếng Nga
   *[en] Nội dung đó bằng tiếng Anh
}
translate-not-lacking = Dữ kiện này nay đã có bản dịch đó, hoặc không còn nữa. Hãy dùng lại /facts untranslated.
translate-empty = Chưa có gì thay đổi: nội dung đang để trống. Hãy nhấn nút rồi viết lại.
translate-reason = Đã dịch

## Desk: sources, names and words

command-facts-source = nguồn
command-facts-source-description = Thêm hoặc sửa một bài báo
command-facts-entity = đối-tượng
command-facts-entity-description = Thêm hoặc sửa một người, tổ chức, địa danh …
command-facts-alias = tên-khác
command-facts-alias-description = Thêm tên khác cho một người, tổ chức, địa danh …
command-facts-word = từ
command-facts-word-description = Thêm một từ mà mọi người dùng để hỏi
option-entity = đối-tượng
option-entity-description = Tên này chỉ ai hoặc cái gì
option-written-in-description = Ngôn ngữ của từ hoặc tên đó
option-alias-description = Tên khác; gõ lại tên đã thêm ở đây để gỡ
option-what = hỏi-gì
option-what-description = Dùng từ đó để hỏi về gì: thương mại, chuyến thăm …
option-word = từ
option-word-description = Từ hoặc cụm từ; gõ lại từ đã thêm ở đây để gỡ
option-kind = loại
option-kind-description = Thuộc loại nào; cần khi thêm mới
option-changed-entity-description = Để sửa một đối tượng đã có; bỏ trống để thêm mới
option-changed-source-description = Để sửa một bài đã có; bỏ trống để thêm mới
option-id = mã
option-id-description = Mã cho bài mới; bỏ trống để tôi tự tạo
kind-state = quốc gia
kind-person = nhân vật
kind-office = chức vụ
kind-body = tổ chức
kind-company = doanh nghiệp
kind-agreement = hiệp định
kind-place = địa danh
kind-event = sự kiện
kind-project = dự án
kind-product = sản phẩm
kind-document = văn kiện
kind-topic = chủ đề
naming-odd = Tên hoặc từ không được chứa ký tự ^, $ hoặc dấu ba chấm.
naming-empty = “{ $text }” không có từ nào.
naming-short = “{ $text }” quá ngắn: hầu như câu nào cũng khớp.
naming-number = “{ $text }” chỉ là con số hoặc ngày tháng, vốn đã có nghĩa riêng trong câu hỏi.
naming-hollow = “{ $text }” tự nó không nói lên điều gì: hầu như câu hỏi nào cũng khớp.
naming-known = “{ $text }” vốn đã có nghĩa là **{ $meaning }**. Bạn không cần làm gì.
naming-name = { $language ->
    [vi] Trong tiếng Việt
    [ru] Trong tiếng Nga
   *[en] Trong tiếng Anh
}, “{ $text }” sẽ là một tên gọi khác của **{ $meaning }**.
naming-word = { $language ->
    [vi] Trong tiếng Việt
    [ru] Trong tiếng Nga
   *[en] Trong tiếng Anh
}, “{ $text }” sẽ dùng để hỏi về **{ $meaning }**.
naming-remove = { $language ->
    [vi] Trong tiếng Việt
    [ru] Trong tiếng Nga
   *[en] Trong tiếng Anh
}, “{ $text }” đã được thêm ở đây cho **{ $meaning }**. Bạn có muốn gỡ không?
naming-others = ⚠️ Từ này vốn đã có nghĩa khác: { $others }. Câu hỏi có từ này khi đó có thể được hiểu theo nhiều cách.
naming-facts = { $count ->
    [0] Không có dữ kiện nào chứa những từ này.
   *[other] Có { $count } dữ kiện chứa những từ này và sẽ được tìm thấy nhờ chúng:
}
naming-more-facts = … và { $count } dữ kiện nữa
naming-gone = Nội dung này không còn ở đây: tôi chỉ chờ trong 15 phút. Vui lòng dùng lại lệnh.
naming-done = Xong: từ giờ các câu hỏi ở đây được hiểu theo đó.
naming-cancelled = Đã hủy: không có gì thay đổi.
button-name-yes = Xác nhận
button-name-remove = Gỡ
button-name-no = Hủy
record-id-taken = Mã { $id } đã được dùng, có thể là của một mục đã gỡ. Hãy chọn mã khác hoặc để trống.
record-id-odd = Mã chỉ gồm chữ thường không dấu, chữ số và từng dấu gạch nối đơn, ví dụ vna-2025-visit; “{ $id }” thì không. Hãy để trống, tôi sẽ tự đặt mã.
entity-form = Đối tượng của dữ kiện
entity-form-name-en = Tên tiếng Anh
entity-form-name-en-example = Chỉ cần tên bằng một ngôn ngữ.
entity-form-name-vi = Tên tiếng Việt
entity-form-name-vi-example = Hãy viết đủ dấu.
entity-form-name-ru = Tên tiếng Nga
entity-form-name-ru-example = Viết ở nguyên cách.
entity-form-description = Là ai, là gì: mỗi dòng một ngôn ngữ
entity-form-description-example = vi: công ty dầu khí nhà nước của Nga
entity-form-aliases = Tên khác: mỗi dòng một ngôn ngữ
entity-form-aliases-example = vi: nước Việt Nam; CHXHCN Việt Nam
entity-no-name = Cần có tên bằng ít nhất một ngôn ngữ.
entity-which-kind = Để thêm mới, hãy chọn loại của đối tượng. Để sửa một đối tượng đã có, hãy chọn chính đối tượng đó.
entity-which-language = Hãy ghi en:, vi: hoặc ru: ở đầu dòng này để cho biết ngôn ngữ: “{ $line }”
entity-new = Sẽ thêm **{ $name }**, với mã `{ $id }`.
entity-changed = Sẽ sửa **{ $name }** (`{ $id }`).
entity-others = ⚠️ “{ $text }” vốn đã có nghĩa khác: { $others }. Câu hỏi có từ này khi đó có thể được hiểu theo nhiều cách.
source-form = Bài báo
source-form-title = Nhan đề như khi đăng
source-form-title-example = Không biết thì để trống.
source-form-publisher = Cơ quan xuất bản
source-form-publisher-example = Thông tấn xã Việt Nam
source-form-published = Ngày đăng
source-form-published-example = 2025, 2025-05, 9/5/2025
source-form-url = Liên kết
source-form-url-example = https://…
source-form-language = Ngôn ngữ (mã)
source-form-language-example = en, vi, ru, th …
source-empty = Một bài báo cần có nhan đề, cơ quan xuất bản hoặc liên kết.
source-odd-url = “{ $url }” không phải là liên kết: liên kết bắt đầu bằng https:// hoặc http:// và không có dấu cách.
source-odd-language = “{ $language }” không phải mã ngôn ngữ: hãy viết en, vi, ru hoặc mã khác.
source-kept = Đã lưu: { $source } · `{ $id }`

## Desk: settings and blocks

admission-blocked = Quản trị viên của máy chủ này đã quyết định để tôi không trả lời bạn ở đây. Bạn vẫn dùng được `/privacy` và `/mydata`.
admission-elsewhere = Ở máy chủ này tôi trả lời trong { $channels }. Bạn cũng có thể nhắn tin trực tiếp cho tôi.
admission-not-here = Tôi không trả lời trong kênh này. Hãy thử kênh khác hoặc nhắn tin trực tiếp cho tôi.
admission-nowhere = Quản trị viên của máy chủ này chưa chọn kênh để tôi trả lời. Bạn có thể nhắn tin trực tiếp cho tôi.
admission-unread = Lúc này tôi chưa đọc được những gì máy chủ này đã thay đổi, nên tạm thời không trả lời để khỏi nói sai. Bạn hãy thử lại sau một phút nhé.
command-settings = cài-đặt
command-settings-description = Cách tôi hoạt động ở máy chủ này (dành cho quản trị viên)
settings-where = Trả lời
settings-pace = Tần suất
settings-people = Đội ngũ
settings-kept = Lưu trữ
settings-turn-on = Bật
settings-turn-off = Tắt
settings-choose = Chọn…
settings-take-out = Bỏ những mục không còn
settings-gone = Không còn ở máy chủ này: { $ids }
settings-nowhere = Chưa chọn kênh nào nên tôi không trả lời ở đâu cả.
settings-everyone = Ai cũng có vai trò này. Hãy chọn vai trò chỉ một số thành viên có.
settings-cannot-write = Tôi không gửi được tin nhắn trong { $channel }. Hãy cho tôi quyền “Xem kênh” và “Gửi tin nhắn” ở đó rồi chọn lại.
setting-none = không có
setting-on = bật
setting-off = tắt
setting-of-bot = mặc định của bot
setting-where = Nơi tôi trả lời
setting-where-about = Bảng này, các lệnh khác của điều hành viên, `/help`, `/privacy` và `/mydata` dùng được ở mọi kênh.
setting-where-all = trong mọi kênh
setting-where-only = chỉ trong các kênh dưới đây
setting-where-except = mọi kênh trừ các kênh dưới đây
setting-channels = Kênh
setting-channels-about = Chủ đề (thread) được tính theo kênh chứa nó.
setting-language = Ngôn ngữ
setting-language-about = Dùng khi cả câu hỏi lẫn thành viên đều không cho biết ngôn ngữ.
setting-language-discord = theo Discord
setting-private = Trả lời riêng
setting-private-about = Chỉ người hỏi thấy câu trả lời cho lệnh, trừ khi họ thêm `riêng-tư: False`.
setting-cooldown-questions = Số câu hỏi liên tiếp
setting-cooldown-questions-about = Mỗi thành viên được hỏi tối đa chừng ấy câu trong một kênh, trong khoảng thời gian dưới đây.
setting-cooldown-seconds = Trong vòng
setting-cooldown-seconds-about = Tính từ câu đầu tiên.
setting-reviewers = Điều hành viên
setting-reviewers-about = Các vai trò được quản lý dữ kiện bằng mọi lệnh `/facts`. Người có quyền quản lý máy chủ luôn làm được việc này.
setting-admins = Quản trị viên
setting-admins-about = Các vai trò có cùng quyền đó và còn được đổi các cài đặt này, chặn thành viên, xem `/audit`.
setting-second-person = Cần người thứ hai duyệt
setting-second-person-about = Thay đổi chỉ có hiệu lực sau khi một người khác, không phải tác giả, đã duyệt.
setting-log-channel = Nhật ký điều hành
setting-log-channel-about = Tôi ghi mỗi thay đổi ở đó bằng một dòng ngắn, không nhắc (ping) ai.
setting-keep-questions = Lưu câu hỏi chưa trả lời được
setting-keep-questions-about = Dành cho `/facts gaps`: chỉ lưu nội dung câu hỏi, không lưu người hỏi.
setting-questions-days = Lưu câu hỏi trong
setting-questions-days-about = Câu cũ hơn sẽ bị xóa.
setting-corrections = Đính chính
setting-corrections-about = Khi một dữ kiện được sửa, tôi gửi đính chính cho tối đa chừng ấy câu trả lời trước đó.
setting-answers-days = Nhớ câu trả lời trong
setting-answers-days-about = Chỉ lưu ID, để gửi đính chính đúng chỗ.
setting-departed-days = Sau khi tôi rời đi
setting-departed-days-about = Hết thời gian này, mọi thứ tôi lưu cho máy chủ này bị xóa.
setting-count-questions = { $count ->
    [0] không giới hạn
   *[other] { $count } câu hỏi
}
setting-count-seconds = { $count } giây
setting-count-minutes = { $count } phút
setting-count-days = { $count } ngày
setting-count-corrections = { $count ->
    [0] không gửi
   *[other] { $count } câu trả lời
}
command-block = chặn
command-block-description = Không trả lời một người ở máy chủ này nữa (dành cho quản trị viên)
command-unblock = bỏ-chặn
command-unblock-description = Trả lời lại một người ở máy chủ này (dành cho quản trị viên)
option-user = người-dùng
option-user-description = Một thành viên, hoặc ID của người đã rời đi
option-block-reason-description = Vì sao; sẽ được ghi vào nhật ký chỉnh sửa
block-done = Từ nay tôi không trả lời { $member } ở máy chủ này. Dùng `/unblock` để bỏ chặn.
block-already = { $member } đã bị chặn ở máy chủ này từ trước.
block-yourself = Bạn không thể chặn chính mình.
block-me = Tôi không thể chặn chính mình. Muốn tôi im lặng, hãy chọn nơi tôi trả lời trong `/settings`.
block-admin = { $member } tham gia quản lý máy chủ này nên không thể bị chặn.
unblock-done = Từ nay tôi lại trả lời { $member } ở máy chủ này.
unblock-already = { $member } không bị chặn ở máy chủ này.

## Desk: the audit log

command-audit = nhật-ký
command-audit-description = Ai đã làm gì với dữ kiện và cài đặt (dành cho quản trị viên)
option-person = người
option-person-description = Ai đã làm
option-action = hành-động
option-action-description = Đã làm gì; hãy chọn một gợi ý
option-target = mục
option-target-description = Với mục nào: mã dữ kiện, số của đề xuất, một thành viên
option-since = từ-ngày
option-since-description = Ngày, tháng hoặc năm: 2026-05-20, 2026-05, 2026
audit-title = Nhật ký chỉnh sửa
audit-empty = Ở đây chưa có việc nào như vậy.
audit-no-such-time = Tôi không hiểu “{ $since }” là ngày, tháng hay năm nào. Hãy viết 2026, 2026-05 hoặc 2026-05-20.
audit-newest = ⏮ Mới nhất
audit-older = Cũ hơn ▶
audit-file = Xuất thành tệp
audit-exported = { $count } mục của nhật ký chỉnh sửa theo bộ lọc của bạn
audit-exported-in-part = { $count } mục mới nhất của nhật ký chỉnh sửa: một tệp không chứa được nhiều hơn. Hãy thu hẹp bộ lọc để lấy các mục cũ hơn.
log-fact = dữ kiện
log-source = bài báo
log-entity = đối tượng
log-alias = tên khác của
log-word = từ để hỏi về
log-dispute = tranh cãi về
log-review = mục gửi duyệt
log-import = Đã nhập
log-settings = Cài đặt
log-block = Đã chặn
log-unblock = Đã bỏ chặn
log-did-add = Đã thêm
log-did-edit = Đã sửa
log-did-retire = Đã gỡ
log-did-restore = Đã khôi phục
log-did-revert = Đã đưa về bản cũ
log-did-import = Đã nhập
log-did-dispute = Đã ghi nhận
log-did-settle = Đã giải quyết
log-did-approved = Đã duyệt
log-did-merged = Đã gộp
log-did-declined = Đã từ chối
log-forgotten = một người đã xóa dữ liệu của mình
log-more = … và { $count } mục nữa; xem tất cả bằng `/audit`.

## Corrections

correction-changed = **Đính chính.** Nội dung ở trên đã được sửa. Trước đó ghi là:
correction-now = **Nay là:**
correction-figure = **Nay là** (con số: { $figure }):
correction-withdrawn = **Đính chính.** Điều hành viên đã gỡ nội dung ở trên:
correction-restored = **Đính chính.** Nội dung từng bị gỡ nay được khôi phục:

## Reloading

command-reload = nạp-lại
command-reload-description = Đọc lại các dữ kiện (dành cho chủ bot)
reload-not-yours = Lệnh này chỉ dành cho chủ bot. Điều hành viên sửa dữ kiện của máy chủ bằng /facts.
reload-done = Đã đọc lại: { $facts } dữ kiện, phiên bản { $version }. Từ giờ câu hỏi được trả lời theo bản này.
reload-same = Không có gì thay đổi: { $facts } dữ kiện, phiên bản { $version }.
reload-faults = Vẫn dùng các dữ kiện cũ. Vui lòng sửa những điểm sau rồi thử lại{ $more ->
    [0] :
   *[other] {" "}(và { $more } điểm khác):
}

## Records in doubt

reply-doubted = Điều hành viên của máy chủ này đang kiểm tra lại dữ kiện này.
fact-read-as = Đã lưu với ngôn ngữ: { $language }. Nếu đó là ngôn ngữ khác, hãy chọn ở đây:
fact-other-languages = Dữ kiện này còn có nội dung bằng: { $languages }. Nội dung đó vẫn như cũ; dùng /facts edit với tùy chọn “{ option-language }” để sửa nốt.
fact-other-figure = Con số ghi kèm vẫn là { $figure }. Nếu con số này cũng thay đổi, hãy dùng /facts edit và sửa “quantity” trong ô “{ fact-form-more }”.
facts-none-own = Máy chủ này chưa có bản ghi nào của riêng mình. Dùng tùy chọn “{ option-everything }” để lấy các dữ kiện đi kèm bot.
review-would = Nếu được duyệt:
field-text = Nội dung ({ $language })
field-references = Nguồn
field-time = Thời gian

## Cards

card-date-year = Năm nào?
card-date-month = Tháng nào, năm nào?
card-date-day = Ngày, tháng, năm nào?
card-number-money = Bao nhiêu?
card-number-count = Bao nhiêu?
card-number-percent = Bao nhiêu phần trăm?
card-number-rank = Thứ mấy?
card-name-state = Nước nào?
card-name-person = Ai?
card-name-office = Chức vụ nào?
card-name-body = Tổ chức nào?
card-name-company = Công ty nào?
card-name-agreement = Văn kiện nào?
card-name-place = Địa danh nào?
card-name-event = Sự kiện nào?
card-name-project = Dự án nào?
card-name-product = Sản phẩm nào?
card-name-document = Văn kiện nào?
card-name-topic = Cụm từ nào còn thiếu?
card-list-state = Kể tên { $count } nước.
card-list-person = Kể tên { $count } người.
card-list-body = Kể tên { $count } tổ chức.
card-list-company = Kể tên { $count } công ty.
card-list-place = Kể tên { $count } địa danh.
card-list-name = Kể { $count } tên còn thiếu.
card-one-of = { $about } · mục { $position }
card-recall = Dữ kiện ghi gì về điều này?
picture-chart = { $named ->
    [0] Các số liệu được ghi nhận
   *[other] Các số liệu được ghi nhận: { $topic }
}
picture-graph = { $named ->
    [0] Ai đã gặp ai
   *[other] Ai đã gặp ai: { $name }
}
picture-sources = Nguồn
picture-happened = đã diễn ra
picture-planned = khi đó mới là kế hoạch hoặc dự kiến
picture-result = kết quả được ghi nhận
picture-aim = mục tiêu hoặc dự kiến, không phải kết quả
picture-noted = { $mark } Có ghi chú của người biên tập, xem trong tệp CSV.
picture-more = Còn { $count } mục không hiển thị ở đây. Tệp CSV có đầy đủ.
encounter-summit-held = hội nghị cấp cao
encounter-meeting = cuộc gặp
encounter-phone-call = điện đàm
encounter-visit = chuyến thăm
encounter-interview-given = phỏng vấn
picture-study = Tiến độ học
picture-cards = Số thẻ: { $count }
picture-cards-new = mới
picture-cards-learning = đang học
picture-cards-review = đã thuộc
picture-cards-relearning = đang học lại
picture-retention = Tỷ lệ nhớ: { $share }
picture-reviews = Số lượt ôn trong { $days } ngày qua: { $count }
picture-due = Số thẻ đến hạn trong { $days } ngày tới: { $count }
command-chart = biểu-đồ
command-chart-description = Biểu đồ các số liệu được ghi nhận
command-graph = sơ-đồ
command-graph-description = Sơ đồ ai đã gặp ai
option-chart-kind = loại
option-chart-kind-description = Thương mại, đầu tư…; bỏ trống để xem tất cả
option-graph-name-description = Chỉ các cuộc gặp của người, nước hoặc tổ chức này
option-picture = hình
option-picture-description = Hiển thị bằng hình
option-theme = giao-diện
option-theme-description = Màu của hình; mặc định là tối
theme-dark = tối
theme-light = sáng
button-csv = CSV
picture-table = Dữ liệu của hình: { $count } dòng
picture-no-files = Tôi không được phép đính kèm tệp ở đây nên xin kể lại hình bằng chữ. Nếu có quyền “Đính kèm tệp”, tôi sẽ hiển thị được hình.
picture-no-table = Tôi không được phép đính kèm tệp ở đây. Hãy dùng lệnh trong tin nhắn trực tiếp với tôi, hoặc nhờ quản trị viên cấp cho tôi quyền “Đính kèm tệp”.
picture-nothing-timeline = Không có dữ kiện nào có ngày tháng về mục này. Hãy thử chủ đề khác hoặc khoảng thời gian dài hơn.
picture-nothing-chart = Không có số liệu nào về mục này. Hãy thử loại khác, hoặc bỏ trống để xem mọi số liệu.
picture-nothing-graph = Không có cuộc gặp, cuộc điện đàm hay chuyến thăm nào được ghi nhận về mục này. Hãy bỏ trống tên để xem tất cả.
command-study = học
command-study-description = Học các dữ kiện bằng thẻ, theo nhịp của bạn
command-study-cards = thẻ
command-study-cards-description = Thẻ đến hạn trước, rồi đến thẻ mới
command-study-plan = kế-hoạch
command-study-plan-description = Mỗi ngày bao nhiêu thẻ, và lời nhắc
command-study-stats = thống-kê
command-study-stats-description = Bạn đã nhớ được gì, sắp tới ôn những gì
option-study-topic-description = Một chủ đề; bỏ trống để học theo kế hoạch
option-study-new = thẻ-mới
option-study-new-description = Số thẻ mới nhiều nhất mỗi ngày
option-study-repeats = ôn-tập
option-study-repeats-description = Số thẻ ôn lại nhiều nhất mỗi ngày
option-study-plan-topic-description = Chủ đề của các thẻ mới
option-study-zone = múi-giờ
option-study-zone-description = Nơi bạn sống: ngày học bắt đầu lúc 4 giờ sáng ở đó
option-study-remind = nhắc
option-study-remind-description = Giờ tôi nhắn cho bạn nếu có thẻ đến hạn; hoặc tắt
study-remind-off = tắt
study-left = Còn lại hôm nay: { $due } thẻ ôn, { $new } thẻ mới
study-new = Thẻ mới
study-corrected = ⚠️ **Đã đính chính:** dữ kiện này đã được sửa sau khi bạn học. Hãy học lại từ đầu.
study-show = Xem đáp án
study-again = Quên
study-hard = Khó
study-good = Nhớ
study-easy = Dễ
study-minutes = { $count } phút
study-days = { $count } ngày
study-months = { $count } tháng
study-years = { $count } năm
study-undo = ↩ Hoàn tác
study-go = Học ngay
study-beyond = Vẫn học tiếp
study-done = Hôm nay đã xong 🎉
study-nothing = Hiện chưa có thẻ nào đến hạn.
study-empty = Ở đây chưa có thẻ nào như vậy. Hãy thử chủ đề khác, hoặc bỏ trống chủ đề.
study-today = Hôm nay bạn đã trả lời { $count } lượt.
study-tomorrow = Ngày mai: { $due } thẻ ôn, { $new } thẻ mới.
study-held-back = Do giới hạn mỗi ngày, còn { $count } thẻ được để lại hôm khác. Đổi giới hạn bằng `/study plan`.
study-counted = Bạn đã chấm thẻ này rồi nên lần này không tính nữa.
study-undone-already = Không hoàn tác được nữa: bạn đã hoàn tác rồi, hoặc sau đó thẻ đã được chấm lại.
study-gone = Thẻ này không còn nữa: dữ kiện đã bị gỡ hoặc đã thay đổi. Lần này không tính.
study-not-yours = Đây là thẻ của người khác. Dùng `/study cards` để học thẻ của bạn.
study-too-old = Nút này thuộc phiên bản cũ nên không còn dùng được. Dùng `/study cards` để học tiếp từ chỗ đã dừng.
study-plan = Kế hoạch học của bạn
study-plan-kept = Đã lưu kế hoạch học của bạn
study-plan-new = { $count ->
    [0] Không học thẻ mới
   *[other] Mỗi ngày { $count } thẻ mới
}
study-plan-repeats = { $count ->
    [0] Không ôn lại thẻ nào
   *[other] Mỗi ngày ôn nhiều nhất { $count } thẻ
}
study-every-topic = Thẻ mới thuộc mọi chủ đề
study-plan-topic = Thẻ mới về: { $topic }
study-plan-zone = Múi giờ: { $zone }
study-plan-no-reminder = Không nhắc
study-plan-reminder = Nhắc qua tin nhắn trực tiếp lúc { $hour } nếu có thẻ đến hạn. Bạn nhớ cho phép tin nhắn trực tiếp từ máy chủ này.
study-zone-hint = Ngày học của bạn tính theo giờ UTC. Hãy cho tôi biết nơi bạn sống bằng `/study plan`, mục “{ option-study-zone }”.
study-no-such-zone = Tôi không biết múi giờ nào có tên như vậy. Hãy gõ tên thành phố hoặc quốc gia rồi chọn một gợi ý.
study-quiet = Tôi sẽ không nhắc bạn nữa. Dùng `/study plan` để bật lại.
study-remind = Hôm nay bạn có { $count } thẻ đến hạn.
study-remind-server = Trong đó có { $count } thẻ bạn học ở { $server }.
study-remind-why = Bạn đã bật lời nhắc này bằng `/study plan`; mỗi ngày nhiều nhất một lần.
study-remind-stop = Tắt lời nhắc
study-stats = Việc học của bạn
study-stats-none = Bạn chưa học thẻ nào. Hãy bắt đầu bằng `/study cards`.
study-stats-cards = Đã học { $count } thẻ: { $learning } đang học, { $young } mới thuộc, { $mature } thuộc kỹ (từ ba tuần trở lên mới phải ôn)
study-stats-known = Ước tính hiện bạn nhớ được khoảng { $share }% số thẻ đó.
study-stats-answers = Số lần trả lời: hôm nay { $today }, trong 7 ngày { $week }, trong 30 ngày { $month }
study-stats-streak = Đã học { $count } ngày liền
study-stats-recalled = Nhớ được khi hỏi lại: { $share }% trong { $weeks } tuần
study-stats-recalled-mature = Riêng các thẻ thuộc kỹ: { $share }%
study-stats-coming = Số thẻ đến hạn: hôm nay { $today }, ngày mai { $tomorrow }, trong 7 ngày { $week }
verdict-exact = Đúng.
verdict-alias = Đúng: đó là { $read }.
verdict-script = Đúng, dù viết bằng hệ chữ khác: { $read }.
verdict-typo = Đúng, chỉ gõ nhầm một chút: { $read }.
verdict-rounded = Đúng, đã làm tròn.
verdict-members = Đúng: kể đủ cả { $total }.
verdict-members-some = Kể được { $named } trên { $total }.
verdict-members-and-others = Kể được { $named } trên { $total }; những tên không thuộc danh sách bị trừ điểm.
verdict-more-precise = { $recorded ->
    [year] Đúng: dữ kiện chỉ ghi năm.
   *[month] Đúng: dữ kiện chỉ ghi tháng và năm.
}
verdict-less-precise = { $recorded ->
    [month] Đúng một phần: dữ kiện còn ghi cả tháng.
   *[day] Đúng một phần: dữ kiện còn ghi cả ngày.
}
verdict-without-year = Có thể đúng, nhưng còn thiếu năm.
verdict-wrong = Chưa đúng.
verdict-wrong-read = Chưa đúng. Tôi hiểu câu trả lời là: { $read }.
verdict-several = Nhiều đáp án cùng lúc thì không tính: hãy chọn một.
verdict-empty = Chưa thấy câu trả lời.
verdict-negated = Bạn mới nói đó không phải là gì: hãy nói đó là gì.
verdict-unit = Con số này không tính theo đơn vị đó: hãy xem lại đơn vị.
verdict-scale = Đúng chữ số nhưng chưa đúng độ lớn: nghìn, triệu hay tỷ?
verdict-vague = Trả lời vậy còn chung chung: hãy nêu đúng một mốc thời gian hoặc một con số.
command-leaderboard = bảng-xếp-hạng
command-leaderboard-description = Ai được bao nhiêu điểm đố vui ở máy chủ này
command-leaderboard-show = xem
command-leaderboard-show-description = Mười người nhiều điểm nhất và thứ hạng của bạn
command-leaderboard-join = tham-gia
command-leaderboard-join-description = Ghi tên lên bảng: từ giờ điểm đố vui của bạn được tính
command-leaderboard-leave = rời-bảng
command-leaderboard-leave-description = Rời bảng và xóa điểm của bạn
command-leaderboard-reset = đặt-lại
command-leaderboard-reset-description = Xóa điểm của mọi người (dành cho điều hành viên)
option-rank-topic-description = Một chủ đề; bỏ trống để xem tất cả
leaderboard = { $named ->
    [0] Bảng xếp hạng
   *[other] Bảng xếp hạng, { $topic }
  }
leaderboard-line = **{ $place }.** { $member } – { $points } điểm, { $asked } câu
leaderboard-how = Đây là điểm đố vui. Để có tên trên bảng: `/leaderboard join`; để rời bảng: `/leaderboard leave`.
leaderboard-empty = Ở đây chưa ai có điểm. Hãy là người đầu tiên: dùng `/leaderboard join` rồi tham gia một cuộc đố vui.
leaderboard-joined = Bạn đã có tên trên bảng xếp hạng: từ giờ điểm đố vui của bạn ở đây được tính và mọi người đều thấy. Dùng `/leaderboard leave` nếu muốn rời bảng.
leaderboard-there = Bạn đã có tên trên bảng xếp hạng rồi. Dùng `/leaderboard show` để xem.
leaderboard-left = Bạn đã rời bảng xếp hạng và điểm của bạn ở đây đã được xóa. Dùng `/leaderboard join` nếu muốn quay lại.
leaderboard-not-there = Bạn không có tên trên bảng xếp hạng nên tôi không lưu điểm nào của bạn ở đây. Dùng `/leaderboard join` để có tên trên bảng.
leaderboard-reset-sure = **{ $title }**: xóa điểm của tất cả mọi người? Không thể hoàn tác. Ai có tên trên bảng vẫn giữ tên.
leaderboard-reset-done = **{ $title }**: đã xóa toàn bộ điểm. Cuộc đố vui tiếp theo sẽ tính lại từ 0.
leaderboard-reset-empty = **{ $title }**: không có điểm nào để xóa.
leaderboard-kept = Mọi thứ vẫn giữ nguyên.
button-rank-reset = Xóa toàn bộ điểm
button-rank-keep = Giữ lại
log-leaderboard = bảng xếp hạng
log-did-reset = Đã đặt lại
command-daily = hằng-ngày
command-daily-description = Mỗi ngày một dữ kiện hoặc câu hỏi trong kênh (dành cho quản trị viên)
command-daily-set = đặt
command-daily-set-description = Đặt lịch đăng mỗi ngày một dữ kiện hoặc một câu hỏi
command-daily-off = tắt
command-daily-off-description = Không đăng hằng ngày nữa
command-daily-show = xem
command-daily-show-description = Đang đăng gì, ở đâu và lần tới là khi nào
option-channel = kênh
option-channel-description = Nơi đăng bài
option-hour = giờ
option-hour-description = Vào lúc mấy giờ, từ 0 đến 23
option-zone = múi-giờ
option-zone-description = Múi giờ của giờ đó; bỏ trống: như trước, hoặc UTC
option-daily-what = nội-dung
option-daily-what-description = Một dữ kiện kèm nguồn, hoặc một câu hỏi để trả lời
option-daily-topic-description = Một chủ đề; bỏ trống để lấy tất cả
daily-form-fact = dữ kiện
daily-form-question = câu hỏi
daily-fact = Mỗi ngày một dữ kiện
daily-question = Mỗi ngày một câu hỏi
button-daily-answer = Trả lời
button-daily-reveal = Xem đáp án
daily-set = Đã đặt xong.
daily-shown = Hiện đang đặt như sau:
daily-each-fact = Mỗi ngày lúc { $hour } ({ $zone }), tôi đăng một dữ kiện kèm nguồn trong { $channel }{ $named ->
    [0] .
   *[other] , về chủ đề { $topic }.
  }
daily-each-question = Mỗi ngày lúc { $hour } ({ $zone }), tôi đăng một câu hỏi trong { $channel }{ $named ->
    [0] .
   *[other] , về chủ đề { $topic }.
  }
daily-next = Lần tới: { $when }.
daily-off = Từ giờ tôi không đăng hằng ngày nữa. Dùng `/daily set` để bắt đầu lại.
daily-none = Ở đây chưa có lịch đăng hằng ngày. Dùng `/daily set` để bắt đầu.
daily-nothing = Không có gì để đăng: chưa có dữ kiện nào, hoặc chưa có câu hỏi bằng ngôn ngữ của máy chủ này. Hãy chọn chủ đề khác hoặc bỏ trống.
daily-no-channel = Kênh đó không còn nữa. Hãy chọn kênh khác bằng `/daily set`.
daily-lacking = Tôi không đăng được trong { $channel }. Hãy cấp cho tôi quyền sau ở đó: { $permissions }.
permission-view-channel = Xem kênh
permission-send-messages = Gửi tin nhắn
daily-gone = Câu hỏi này không còn nữa. Ngày mai sẽ có câu khác.
daily-answer = Đáp án: **{ $answer }**
log-daily = bài đăng hằng ngày
log-did-set = Đã đặt
log-did-off = Đã tắt
log-did-stopped = Đã tắt vì ba ngày liền tôi không đăng được
quiz-alone-begin = Có { $count } câu hỏi. Để trống là bỏ qua, nhấn Ctrl-D để thoát.
quiz-alone-type = Hãy gõ câu trả lời bằng tiếng Việt, tiếng Anh hoặc tiếng Nga.
quiz-alone-choose = Hãy gõ số của phương án bạn chọn.
quiz-alone-answer = Đáp án: { $answer }
quiz-alone-score = Điểm: { $points } trên { $count }.
quiz-alone-missed = Cần học lại:

## Decks to take along: /deck export and `deck --out`

deck-other = Khác
deck-column-language = Ngôn ngữ
deck-column-topic = Chủ đề
deck-column-prompt = Điều cần trả lời
deck-column-question = Câu hỏi
deck-column-answer = Đáp án
deck-column-fact = Dữ kiện
deck-column-note = Lưu ý
deck-column-speaker = Người phát biểu
deck-column-as-of = Thời điểm
deck-column-sources = Nguồn
deck-column-links = Liên kết
deck-column-card = Thẻ
handout-title = { $named ->
    [0] Câu hỏi ôn tập
   *[other] Câu hỏi ôn tập: { $topic }
  }
handout-about = Từ VRA Facts, { $date }. { $count } câu hỏi; đáp án ở các trang cuối, kèm các bài báo làm nguồn.
handout-name = Họ tên và ngày:
handout-questions = Câu hỏi
handout-answers = Đáp án và nguồn
command-deck = bộ-thẻ
command-deck-description = Thẻ để học các dữ kiện ở nơi khác hoặc trên giấy
command-deck-export = xuất
command-deck-export-description = Lấy bộ thẻ dưới dạng tệp: cho Anki, dạng bảng hoặc để in
option-format = định-dạng
option-format-description = Nếu không chọn, bạn nhận tệp cho Anki
option-deck-language-description = Chỉ lấy thẻ bằng một ngôn ngữ
deck-form-apkg = Anki (.apkg)
deck-form-csv = Bảng (.csv)
deck-form-pdf = Phiếu để in (.pdf)
deck-ready-apkg = **{ $count } thẻ cho Anki**, kèm nguồn. Mở tệp bằng Anki (Tệp → Nhập) hoặc AnkiDroid. Sau này, nếu bạn nhập tệp mới hơn, các thẻ được cập nhật và kết quả học của bạn vẫn còn.
deck-ready-csv = **Bảng gồm { $count } thẻ**, kèm nguồn. Mở được bằng các chương trình bảng tính; các ứng dụng thẻ học khác nhập tệp này dưới dạng CSV, phân cách bằng dấu phẩy, mã UTF-8.
deck-ready-pdf = **{ $count } câu hỏi để in**, có chỗ để viết. Đáp án nằm ở các trang riêng, cuối trang ghi các bài báo làm nguồn.
deck-none = Tôi không có thẻ nào như vậy. Hãy thử chủ đề hoặc ngôn ngữ khác, hoặc bỏ trống cả hai để nhận tất cả thẻ.
deck-no-files = Tôi không đính kèm tệp được ở đây. Hãy dùng `/deck export` ở kênh khác hoặc trong tin nhắn trực tiếp với tôi; nếu chỉ chọn một chủ đề, tệp sẽ nhỏ hơn.

## Quizzes

command-quiz = đố-vui
command-quiz-description = Cùng nhau học các dữ kiện
command-quiz-start = bắt-đầu
command-quiz-start-description = Bắt đầu một cuộc đố vui trong kênh này
command-quiz-stop = dừng
command-quiz-stop-description = Dừng cuộc đố vui trong kênh này (người mở hoặc điều hành viên)
option-quiz-topic-description = Một chủ đề; bỏ trống để lấy tất cả
option-quiz-mode = cách-chơi
option-quiz-mode-description = Chơi thế nào; bỏ trống thì ai cũng trả lời mọi câu
option-quiz-questions = số-câu
option-quiz-questions-description = Bao nhiêu câu, từ 1 đến 50; bỏ trống thì 10 câu
option-quiz-answers = trả-lời
option-quiz-answers-description = Chọn một trong bốn phương án hoặc tự gõ; bỏ trống thì chọn
quiz-mode-normal = ai cũng trả lời
quiz-mode-race = đua tốc độ
quiz-mode-survival = loại dần
quiz-mode-repeat = hỏi lại câu sai
quiz-mode-exam = thi riêng, chỉ mình bạn thấy
quiz-form-choice = chọn một trong bốn
quiz-form-typed = tự gõ
quiz-question = Câu { $number }/{ $count }
quiz-ends = Hết giờ { $when }
quiz-rules-normal = Ai cũng được trả lời. Khi mọi người chơi đã trả lời xong, câu hỏi khép lại sớm.
quiz-rules-race = Ai trả lời đúng đầu tiên được điểm.
quiz-rules-survival = Ai sai hoặc không trả lời thì bị loại. Muốn chơi, phải trả lời từ câu đầu tiên.
quiz-rules-repeat = Câu nào chưa ai đúng sẽ được hỏi lại ở cuối.
quiz-rules-exam = Chỉ mình bạn thấy bài này và không giới hạn thời gian. Cuối bài bạn sẽ biết câu nào đúng.
quiz-how = Hãy nhấn nút, hoặc trả lời tin nhắn này, hoặc viết trong kênh này kèm tên tôi (@).
quiz-how-alone = Hãy nhấn nút, hoặc cứ viết câu trả lời ngay tại đây.
quiz-tries-3 = Bạn có ba lần thử, tính lần tốt nhất.
quiz-tries-1 = Bạn có một lần thử.
quiz-tries-0 = Thử bao nhiêu lần cũng được, nhưng mỗi lần cách nhau ít nhất 3 giây.
quiz-half = Đã có gợi ý: từ giờ trả lời đúng chỉ được nửa số điểm.
quiz-paused = **Tạm dừng.** Khi chơi tiếp, câu này được tính giờ lại từ đầu.
quiz-hint = 💡 { $hint }
quiz-hint-decade = Trong thập niên { $first }.
quiz-hint-year = Vào năm { $year }.
quiz-hint-between = Lớn hơn { $least } và nhỏ hơn { $most }.
quiz-right = ✅ **{ $answer }**
quiz-were-right = Đúng: { $members }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } người khác
  }
quiz-were-partly-right = Đúng một phần: { $members }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } người khác
  }
quiz-nobody = Không ai trả lời đúng.
quiz-silence = Không ai trả lời.
quiz-passed-over = Dữ kiện của câu hỏi này đã được sửa hoặc bị gỡ, nên câu này không tính.
quiz-board = Bảng điểm
quiz-board-line = **{ $place }.** { $member } – { $points }, đúng { $right } câu
quiz-board-more = … và { $count } người khác
quiz-points = { $points } điểm
quiz-over = Cuộc đố vui đã kết thúc
quiz-over-silence = Không ai trả lời nên không có bảng điểm.
quiz-missed = Những câu chưa trả lời đúng
quiz-missed-more = … và { $count } câu nữa: xem lại ở từng câu hỏi phía trên.
quiz-exam-over = **Bạn đã thi xong: { $points }, đúng { $right }/{ $count } câu.** Dưới đây là đáp án từng câu kèm nguồn:
quiz-exam-right = **{ $number }.** ✅ { $answer }
quiz-exam-partly = **{ $number }.** 🟡 Đúng một phần. Đáp án đầy đủ: { $answer }
quiz-exam-wrong = **{ $number }.** ❌ Đáp án: { $answer }
quiz-exam-skipped = **{ $number }.** ➖ Chưa trả lời. Đáp án: { $answer }
quiz-you-right = ✅ **Đúng**, { $points }.
quiz-you-partly = 🟡 **Đúng một phần**, { $points }.
quiz-you-wrong = ❌ **Chưa đúng.**
quiz-try-again = { $left ->
    [0] Bạn có thể thử lại chừng nào câu hỏi còn mở.
   *[other] Bạn còn { $left } lần thử.
  }
quiz-wait-for-it = Đáp án sẽ hiện khi câu hỏi khép lại.
quiz-see-it = Đáp án đúng đã hiện dưới câu hỏi.
quiz-not-closed = Câu này đã khép lại. Hãy trả lời câu tiếp theo.
quiz-not-paused = Cuộc đố vui đang tạm dừng. Hãy trả lời khi chơi tiếp.
quiz-not-again = Bạn đã trả lời câu này rồi. Đáp án sẽ hiện khi câu hỏi khép lại.
quiz-not-soon = Bạn hơi nhanh. Hãy đợi ba giây rồi thử lại.
quiz-not-out = Bạn không ở trong cuộc chơi này: ai sai hoặc bỏ một câu thì bị loại. Hẹn bạn ở cuộc đố vui sau.
quiz-unread = Để trả lời, hãy nhấn nút dưới câu hỏi. Tôi chỉ đọc được tin nhắn có nhắc đến tôi (@).
quiz-which = Để trả lời, hãy nhấn một nút dưới câu hỏi, hoặc viết chữ cái của phương án kèm tên tôi (@).
quiz-form = Câu { $number }
quiz-form-answer = Câu trả lời của bạn
quiz-not-yours = Chỉ người mở cuộc đố vui hoặc điều hành viên mới làm được việc này.
quiz-led-taken = Xong.
quiz-led-closed = Cuộc đố vui đã sang bước khác nên không có gì thay đổi.
quiz-none = Kênh này không có cuộc đố vui nào. Hãy bắt đầu bằng /quiz start.
quiz-no-place = Tôi không được viết trong kênh này. Hãy nhờ quản trị viên cho phép, hoặc bắt đầu ở kênh khác.
quiz-no-cards = Chưa có câu hỏi như vậy bằng ngôn ngữ này. Hãy chọn chủ đề khác hoặc cách trả lời khác.
quiz-busy = Kênh này đang có một cuộc đố vui. Hãy cùng chơi, hoặc bắt đầu ở kênh khác.
quiz-begun = Bắt đầu: { $count } câu hỏi.
quiz-study-kept = { $count } thẻ đã nằm trong số thẻ của bạn và đến hạn ngay: ôn bằng `/study cards`.
quiz-study-none = Không có gì để thêm: bạn không sai câu nào, hoặc bạn đã có sẵn các thẻ đó.
button-quiz-type = Trả lời
button-quiz-hint = Gợi ý
button-quiz-skip = Câu tiếp
button-quiz-pause = Tạm dừng
button-quiz-go = Chơi tiếp
button-quiz-stop = Dừng
button-quiz-study = Ôn những câu này
button-quiz-again = Chơi lại
