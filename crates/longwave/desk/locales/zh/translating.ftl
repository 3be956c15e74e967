# 翻译与修订版。

source = 原文
source-of = 原文：{ $service }
source-open = 打开原文
source-follows = 译文依据第 { $revision } 修订版
source-changed = { $count ->
   *[other] { $countText } 段有改动
}
source-same = 此后没有改动。
source-unseen = 原文又成了其他语言部的草稿，您现在看不到。
source-above = { $count ->
   *[other] 原文本身落后于{ $service }：那里有 { $countText } 段改动。
}
source-news = { $count ->
   *[other] 原文有更新：标出 { $countText } 段。
}
source-show = 显示
source-confirmed = 已记录：译文仍然有效。
became-changed = 有改动
became-restyled = 只改了链接、强调或形式
became-added = 新增
became-removed = 已删除
became-moved = 已移动
diff-removed = 删去：
diff-added = 新增：
words-cite = 出自
words-caption = 图片说明
words-alt = 给看不到图片的人
words-address = 网址
part-headline = 标题
part-summary = 摘要
part-dateline = 电头
part-lead = 文首图片
part-slugline = 稿件代号
part-section = 栏目
part-label = 类型
part-slug = 网址用词
part-bylines = 署名
part-translator = 译者
part-topics = 主题
part-agencies = 通讯社
part-contributors = 供稿人
part-places = 地点
part-note = 给同事的备注
part-rights = 权利
board = 所有语言
board-sort = 排序
# ?
sort-family = 按来源关系
sort-service = 语言
sort-standing = 状态
sort-stale = 落后程度
sort-changed = 最近改动
board-source = 译自
board-behind = 落后
board-fresh = 同步
board-original = 非译文
board-unseen = 其他语言部的草稿
board-missing = 尚无
board-whole = 各语言部都已有。
board-ended = 全部已作废、撤下或弃用，没有可译的稿件。
board-from = 译自
board-begin = 开始译成{ $service }
board-again = 重新开始译成{ $service }
stale = 落后的译文
stale-translation = 译文
stale-empty = 本语言部没有落后于原文的译文。
revision = 修订版
revisions = 修订版
revision-n = 第 { $revision } 修订版
revision-with = 及{ $names }
revision-changed = { $count ->
   *[other] { $countText } 处改动
}
revision-restored = 恢复自第 { $revision } 修订版
revision-from = 比较此版
revision-to = 与此版
revision-keys = J、K 下移、上移，Enter 与前一修订版比较。
compare = 比较
compare-title = 第 { $from } 与第 { $to } 修订版
compare-same = 两版相同。
compare-earlier = 前一处改动
compare-later = 后一处改动
restore = 恢复第 { $revision } 修订版
restore-short = 恢复
restore-what = 恢复的内容会写成新的修订版。什么都不会丢，有人发布之前读者看不到。
