# Confidence: high. The newsroom's terms want confirmation by the desk where marked.
# Usage: as in the desk: 您 where somebody is addressed at all; a story is 稿件, a revision 修订版. 标题 is the headline, so a heading is 小标题.

editor-toolbar = 文字与版块
editor-text = 稿件正文
editor-help = Alt F10 跳到按钮，Escape 返回正文，Tab 离开正文。
editor-begin = 从这里开始；输入 / 可加小标题、图片等
editor-people = 同时在此

editor-strong = 加粗
editor-emphasis = 强调
editor-sub = 下标
editor-sup = 上标
editor-link = 链接
editor-lang = 语言
editor-paragraph = 段落
editor-heading-2 = 小标题
editor-heading-3 = 次级小标题
editor-list = 列表
editor-numbered = 编号列表
editor-quote = 引文
# ? pull quote: "eye-catching quotation"; no settled word
editor-pull = 醒目引文
editor-cite = 谁的话
editor-picture = 图片
editor-gallery = 图集
editor-table = 表格
# ? also 背景资料, 知识框
editor-alt = 替代文字
editor-facts = 资料框
editor-embed = 嵌入内容
editor-row-add = 添加一行
editor-row-remove = 移除此行
editor-column-add = 添加一列
editor-column-remove = 移除此列
editor-table-head = 首行作表头
editor-table-caption = 表格标题
# ? Google’s documents say 评论, which is also a commentary
editor-comment = 批注
editor-suggest = 建议修改
editor-accept = 接受
editor-reject = 拒绝
editor-accept-all = 全部接受
editor-reject-all = 全部拒绝
editor-undo = 撤消
editor-redo = 重做

editor-ask-done = 完成
editor-ask-link-href = 链接到
editor-ask-link-wrong = 链接须以 https、http、mailto 或 tel 开头。
editor-ask-lang-tag = 语言代码，如 fa 或 pt-BR
editor-ask-lang-wrong = 这不是语言代码。
editor-ask-alt-alt = 图片内容，供看不到图片的人了解
editor-ask-embed-url = 网址
editor-ask-embed-title = 内容说明
editor-ask-embed-wrong = 网址须以 https 开头。

editor-ask-comment-words = 对这些文字的批注
editor-ask-comment-wrong = 请写点内容。
editor-ask-lines = Enter 换行，{ $key } 发送

editor-comments = 批注
editor-comments-resolved = 包括已解决的
editor-comment-show = 在正文中显示
editor-comment-answer = 回复
editor-comment-resolve = 标为已解决
editor-comment-done = 已解决
editor-comment-reopen = 重新打开
# ? marks (bold, links, language) are called 格式
editor-suggest-words-only = 建议修改时可以改动文字和整个段落：不能拆分、合并、移动，也不能更改格式

editor-connecting = 正在连接…
editor-saved = 已保存
editor-saving = 正在保存…
editor-offline = 连接已断开：内容保留在此，恢复后自动发送
editor-offline-page = 连接已断开：恢复之前内容只保留在此页面中，请勿关闭
editor-read-only = 您可以阅读此稿，但不能编写
editor-unsaved = 内容已保留，但未存为修订版：{ $why }
editor-ended-unknown = 您已退出登录。您写的内容保留在此；请登录并重新打开此稿
editor-ended-other = 编辑部的数据库已从备份恢复。请复制您需要的内容，然后重新加载页面
editor-ended-unfit = 您写的内容无法发送。请先复制，然后重新加载页面
# ? 词 because words are counted; newsrooms count 字 (characters)
editor-length = { $words }词，{ $minutes }分钟
editor-length-characters = { $words }字，{ $minutes }分钟
editor-bar = 选中的文字
editor-menu = 添加版块
editor-menu-what = 哪种版块？
editor-mark-ltr = 方向标记：从左到右
editor-mark-rtl = 方向标记：从右到左

# Blocks as wholes
editor-move-up = 上移
editor-move-down = 下移
editor-remove = 移除版块
editor-removed = 版块已移除；“撤消”可恢复
editor-once-more = 图片已选中；再按一次退格键即移除
editor-help-blocks = Alt 加上下方向键在版块之间移动；同时按 Shift 则移动版块本身。

# From suggestion to suggestion, and comments whose words went
editor-suggestion-next = 下一处建议
editor-suggestion-before = 上一处建议
editor-comment-gone = 批注所指的文字已不在正文中；批注仍保留

# Pasting
editor-paste-pictures = 粘贴的文字中的图片未被带入；请把每张图片作为文件拖入或粘贴

# What was pressed without a connection
failed = 连接已断开：未发送，也未执行任何操作。恢复后请重试。

# What readers don’t see yet
later = { $countText }个后续修订版未发布
later-live = 读者看到的是第 { $shown } 修订版；其后有{ $countText }个修订版未发布。
later-scheduled = 定时发布的是第 { $shown } 修订版；其后{ $countText }个修订版不会随之发布。
later-compare = 比较

# What would help readers, and what isn’t translated yet
advice-heading-order = 次级小标题“{ $words }”之上应有小标题
advice-link-words = 链接“{ $words }”的文字应说明去向
advice-link-address = 链接 { $words } 应使用文字，而不是网址
untranslated = { $countText }处仍与原文相同

# Who else is named, and the address
more = 更多
one-a-line = 每行一个。
slug-how = a 至 z、0 至 9 和连字符；留空则由标题生成。发布后不再更改。
editor-crops = 裁剪与版权

# What became of the story that is open
editor-standing-killed = 此稿已作废，不能再编写。原因：{ $why }
editor-standing-taken-down = 此稿已下线，不能再编写。原因：{ $why }
editor-standing-held = 此稿暂缓发布，仍可编写。原因：{ $why }
editor-standing-live = 您打开此稿期间，稿件已发布。您现在所写的内容将随更新呈现给读者
editor-not-kept = 您最后写的内容未被保留：您当时已不能编写此稿。这些内容只在本页上，请复制您需要的部分
editor-not-kept-text = 本页上的文本现状
editor-copy = 复制文本
editor-copied = 已复制
editor-ended-hidden = 您不能再打开此稿：稿件已转到其他编辑组，或您的角色已变更。请从本页复制您需要的内容

# What came from the wire
editor-from-wire = 来自通讯社：{ $provider }
editor-suggested-by = { $name } 的建议 · { $when }

# Comments, from the line below the text
editor-comments-count = { $words }条批注

# Questions, pictures that come while one writes, names that are offered
editor-ask-cancel = 取消
editor-picture-came = 图片已放入正文
editor-names-found = 找到{ $words }个姓名
# What waits, what is too long, and what does not go out
later-schedule = 改为定时发布最新版
open-suggestions = 有{ $countText }处修改建议尚未处理
open-comments = 有{ $countText }条批注尚未解决
limit-count = 字符：{ $length } / { $most }
limit-body-blocks = 正文段块
limit-body-pictures = 正文中的图片
limit-body-texts = 正文文字片段
limit-body-bytes-of-text = 正文字节数
limit-body-characters-of-a-pull-quote = 醒目引文的字符
limit-body-pictures-of-a-gallery = 图集中的图片
limit-body-rows-of-a-table = 表格行数
limit-body-columns-of-a-table = 表格列数
