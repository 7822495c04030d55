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

## Checking a message

check-introduction = Mình tìm thấy { $count } thông tin trong tin nhắn này và đã đối chiếu với dữ kiện:
check-supported = Khớp với dữ kiện
check-contradicted = Dữ kiện ghi khác
check-not-covered = Chưa có dữ kiện
check-intended = Dữ kiện chỉ ghi đây là dự định hoặc kỳ vọng:
check-nothing = Tin nhắn này không có gì để đối chiếu. Mình kiểm tra tên riêng, ngày tháng và số liệu về Việt Nam, Nga và ASEAN.

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
