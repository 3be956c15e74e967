# Confidence: high. The newsroom's terms want confirmation by the desk where marked.
# Usage: 您 where somebody is addressed at all; no space between Chinese and digits or variables (text-autospace does it). A story is 稿件, a wire item 电讯稿.

skip = 跳至页面内容
# ? desk: "editing platform"; newsrooms vary (采编系统, 编辑台)
nav = 采编平台
nav-wire = 电讯
nav-stories = 稿件
nav-breaking = 突发新闻
nav-people = 人员
sign-in = 登录
sign-out = 退出登录
sign-in-wrong = 电子邮箱或密码不正确。
sign-in-wait = 错误次数过多。请等{ $countText }分钟后再试。
sign-in-forgotten = 忘记密码？请向语言部主任索取新链接。
sign-in-nobody = 这里还没有任何账号。请由本编辑部的系统负责人用以下命令创建第一个账号：
email = 电子邮箱
password = 密码
password-new = 新密码
password-present = 当前密码
password-present-wrong = 当前密码不正确，或尝试次数过多。
password-rules = 至少12个字符。四个互不相干的词比较好；您的姓名或重复同一个字符都不行。
why-weak-password = 此密码太短或太容易被猜到。
why-leaked-password = 此密码在已泄露密码的名单上，猜密码的人会首先尝试这些密码。请另选一个。
password-change = 更改密码
password-changed = 密码已更改。您在其他设备上均已退出登录。
password-link = 生成重设密码的链接
invitation = 邀请
invitation-welcome = 欢迎您，{ $name }
invitation-choose = 设置密码后即可进入。
invitation-enter = 进入编辑部
invitation-over = 此邀请已失效
invitation-over-what = 邀请已被使用过或已过期。请索取新的邀请。
invitation-link = 请将此链接发给对方。链接{ $countText }天内有效，只能使用一次，并且只在此时显示。
invite-again = 重新生成邀请
nothing-granted = 您还没有任何权限
nothing-granted-what = 您的账号在任何语言部都没有角色。请向语言部主任申请。
back-to-desk = 返回采编平台
trouble = 操作未完成
trouble-not-found = 此网址没有内容。
why-value = 无法这样操作：{ $value }
trouble-overtaken = 在此期间有人作了改动。请先查看，然后重新操作。
trouble-store = 无法连接编辑部的数据库。没有任何改动；请再试一次。
trouble-broken = 编辑部的计算机未能完成此操作，原因见其日志。没有任何改动。
# ? The reasons below are unchecked by a native speaker.
why-too-long = { $field }：最多 { $most } 个字符，现有 { $length } 个。
why-empty = { $field }不能为空。
why-too-many = { $field }：最多 { $most } 项，现有 { $length } 项。
why-link = “{ $link }”不是读者能打开的链接。链接须以 https://、http://、mailto: 或 tel: 开头，不超过 2000 个字符。
why-slug = 网址末段由 1 至 100 个小写拉丁字母、数字和连字符组成。
why-fact-box = 资料框里不能再放资料框。
why-taken-already = { $service }已有据此来稿编写的稿件。
why-translated-already = { $service }已有译稿。
why-at-home = 这篇稿件本来就是{ $service }稿。
why-doubtful = 这条来稿有问题。请先查看，然后仍可采用。
why-canceled = { $provider } 已将这条来稿作废，不得使用。
why-withheld = { $provider } 已停发这条来稿，收到新版本之前不得使用。
why-busy = 此刻有人正在写这篇稿件。请重试。
why-draft-unread = 最近写下的内容无法读取。各修订版都在。
why-no-address = “{ $email }”不是邮箱地址。
why-account-exists = { $email } 已有账户。
why-account-ended = { $email } 的账户已停用。请先恢复。
why-hours = 1 至 { $most } 小时。
why-no-service = 请至少选择一个语言部。
why-time-zone = 没有“{ $zone }”这个时区。例如：Asia/Tehran。
why-no-words = { $service }还缺 { $lacking } 条每位读者都会看到的文字。读者会看到空白。
why-host = “{ $host }”不是主机名。例如：persian.example.org。
why-web-address = “{ $address }”不是网址。例如：https://news.example.org。
why-section-reserved = “{ $section }”是网站自用的地址。请另选一个。
why-section-twice = 栏目“{ $section }”出现了两次。
why-id = “{ $id }”不能用在这里：只能用小写拉丁字母和数字，中间可用连字符。
why-past = 该时间已过。请选择较晚的时间。
why-redirect-exists = 已有从{ $from }出发的重定向。请先删除它。
why-folder-unread = 无法读取{ $folder }中的文件。
why-unjoined = 最新修订版无法与正在编写的内容合并。
why-that-story = 打开那篇稿件

any = 不限
show = 显示
save = 保存
cancel = 取消
older = 更早
yes = 是
no = 否
done = 已完成
refused = 被拒绝
name = 姓名
by = 操作人
changed = 改动时间
# ? language service: as broadcasters call it, a department of a language
service = 语言部
standing = 状态
everywhere = 所有语言部
headline = 标题
no-headline = （无标题）
summary = 摘要
# ? slugline: no settled word; this says "short name of the copy"
slugline = 稿件短名
dateline = 电头
section = 栏目
section-later = （暂无栏目）
bylines = 署名
bylines-how = 每行一个姓名。有个人页面的姓名会链接到该页面。
label = 类型
label-none = 新闻
label-analysis = 分析
label-opinion = 观点
label-explainer = 解读
label-fact-check = 事实核查

## The wire

wire-column-all = 全部
wire-column-urgent = 急电
wire-column-killed = 作废
wire-empty = 没有收到符合条件的电讯稿。
first-steps = 第一步
wire-keys = J 下移，K 上移，H 和 L 到左右栏，回车键打开，T 采用，O 单独打开。
wire-new-rows = { $countText }条新电讯稿
column-arrange = 排列“{ $name }”
column-earlier = 前移“{ $name }”栏
column-later = 后移“{ $name }”栏
column-remove = 移除“{ $name }”栏
column-removed = 已移除“{ $name }”栏。
column-restore = 放回原处
column-add = 添加一列
column-name = 列名
provider = 通讯社
column-language = 语言
class = 内容类别
class-text = 文字
class-picture = 图片
class-graphic = 图表
class-video = 视频
class-audio = 音频
class-composite = 组合稿
class-animation = 动画
class-other = 其他
urgency = 紧急度
urgency-at-least = 紧急度不低于
pubstatus = 可用状态
pubstatus-usable = 可用
# ? the provider's stop until further notice; 暂缓 is kept for our own hold
pubstatus-withheld = 停发
pubstatus-withheld-what = 通讯社通知：另行通知之前请勿发布。据此编写的稿件均已暂缓。
# ? kill: "void"; agencies also write 撤销 and 撤稿, which could be taken for a take-down
pubstatus-canceled = 作废
pubstatus-canceled-what = 通讯社通知：一律不得使用。据此编写的稿件均已作废。
# ? embargo: also 限时禁发, 新闻保密期
embargo = 禁发期
embargo-until = 在此时间之前，任何内容都不得让读者看到：{ $at }
signal-update = 更新
signal-correction = 更正
quarantined = 须先查看
taken-at = 已采用：
take = 采用
take-to = 归入
take-anyway = 仍然采用
take-refused = 未能采用：
item-preview = 电讯稿
item-older = 此稿已有更新的版本。
item-with = 随稿内容
item-raw = 原始来稿
item-versions = 其他版本
ednote = 编者须知
credit = 来源
copyright = 版权
usage-terms = 使用条款
defect = 缺陷

## Stories

stories-empty = 没有符合条件的稿件。请采用一条电讯稿，或在此新建。
story-new = 新稿件
story-begin = 新建
story-panels = 稿件信息
checklist = 发布前须补齐
checklist-done = 没有缺项。
missing-headline = 标题
missing-section = 栏目
missing-byline = 署名或通讯社
missing-body = 正文
missing-alt-text = 图片的文字描述（供看不到图片的人使用）
publishing = 发布
family = 各语言版本
behind = 落后{ $countText }个修订版
translate = 翻译
translate-to = 翻译成
history = 历史记录
standing-draft = 草稿
standing-review = 审稿中
standing-ready = 待发
# ?
standing-spiked = 已弃用
standing-scheduled = 定时发布
standing-live = 已发布
standing-held = 暂缓
# ? see embargo
standing-embargoed = 禁发期内
# ? see pubstatus-canceled
standing-killed = 已作废
standing-taken-down = 已下线
standing-ended = 已终结
scheduled-held = 解除暂缓且预定时间已到，才会发布。
do-publish = 发布
do-update = 作为更新发布
do-correct = 作为更正发布
do-schedule = 定时发布
do-unschedule = 取消定时
# ? see embargo
do-embargo = 设定禁发期
do-lift-embargo = 解除禁发
# ? hold: "put off for now", reversible
do-hold = 暂缓
do-release = 解除暂缓
# ? see pubstatus-canceled
do-kill = 作废
do-take-down = 下线
do-move = 转交
# ?
do-spike = 弃用
do-confirm = 译文仍然有效
field-at = 时间（按语言部时间）
field-note = 错在哪里（告知读者）
field-reason = 原因（供编辑部内部）
field-notice = 告知读者的内容
reach-what = 此操作将改动{ $countText }篇稿件：
event-begun = 新建
event-written = 编写
event-moved = 转交
event-published = 发布
event-updated = 作为更新发布
event-corrected = 更正
event-scheduled = 设定定时发布
event-unscheduled = 取消定时
# ? see embargo
event-embargoed = 设定禁发期
event-embargo-lifted = 解除禁发
event-held = 暂缓
event-released = 解除暂缓
# ? see pubstatus-canceled
event-killed = 作废
event-taken-down = 下线
event-confirmed = 确认译文仍然有效
event-drew = 取材于一条电讯稿

## Refusals

refusal-not-allowed = 此操作需要的角色：{ $role }。
refusal-killed = 此稿已作废，不能再改动或使用；请另写新稿。
refusal-taken-down = 此稿已下线，不能再改动；请另写新稿。
refusal-overtaken = 在此期间有人改写过。请先查看，然后重新操作。
refusal-nothing = 不会有任何改动。
refusal-incomplete = 发布前还缺：{ $missing }。
refusal-already-live = 此稿已发布。请发更新或更正。
# ?
refusal-spiked = 此稿已弃用。请先恢复为草稿。
# ?
refusal-goes-out = 此稿已发布或已定时。请将其下线，或取消定时。
refusal-not-live = 此稿尚未发布。请先发布。
refusal-held = 此稿已暂缓。请先解除暂缓。
refusal-already-held = 此稿已因此暂缓。
refusal-not-held = 此稿并未因此暂缓。
refusal-embargoed = 此稿在{ $at }之前处于禁发期。请定时在该时间或之后发布。
refusal-embargo-unclear = 无法识别此稿的解禁时间（{ $said }）。须由人设定或解除。
refusal-no-embargo = 此稿不在禁发期内。
refusal-past = 所选时间（{ $at }）已过。请立即发布，或另选较晚的时间。
refusal-not-scheduled = 此稿未设定时发布。
refusal-not-due = 此稿定于{ $at }发布，时间未到。
refusal-no-note = 更正必须说明错在哪里。
refusal-no-reason = 必须说明原因。
refusal-not-a-translation = 此稿不是译稿。
refusal-already-drawn = 此稿已取材于该电讯稿。
refusal-not-drawn = 有一段标明出自某条电讯稿，但此稿并未取材于该电讯稿。
refusal-only-the-clock = 此操作只由编辑部的时钟执行。

## Breaking news

breaking-running = 正在显示
breaking-send = 发送突发新闻
breaking-end = 结束
breaking-hours = 持续小时数

## People

people-may = 权限
people-invite = 邀请人员
why-oneself = 任何人都不能停用自己的账号。
account-joined = 已加入
account-invited = 已邀请
account-ended = 已停用
account-end = 此账号已停用
role-none = （无）
role-reporter = 记者
role-editor = 编辑
role-chief = 语言部主任
role-administrator = 系统管理员
rights = 角色与权限
right = 权限
right-look = 查看电讯、已发布内容和待发稿件
right-write = 查看和编写草稿、采用电讯稿、翻译
right-pictures = 添加图片并说明图片内容
right-publish = 发布、定时发布、更新、更正
right-embargo = 设定和解除禁发期
right-hold = 暂缓和解除暂缓
right-kill = 作废和下线
right-fronts = 编排首页
right-breaking = 发送突发新闻
right-bar-pictures = 全面禁用某张图片（所有语言部）
right-bylines = 署名、作者简介和话题（所有语言部）
right-people = 邀请人员并设定其权限
right-services = 新建和更改语言部（所有语言部）
right-tokens = 程序接口的访问令牌（所有语言部）
record = 操作记录
record-what = 操作
record-result = 结果
record-from = 来源地址
record-refused = 仅显示被拒绝的操作
record-empty = 没有符合条件的记录。
interface-language = 采编平台的语言
sessions = 您已登录的设备
session-begun = 登录于
session-seen = 最近使用
session-here = 当前浏览器
session-end = 退出该处登录

## What changes by itself

live-back = 已重新连接。

# The editor
editor-missing = 本编辑部尚未安装编辑器；请管理员运行：cargo xtask web

# 搜索电讯稿，以及稿件的主题
wire-search = 搜索电讯稿
wire-search-do = 搜索
wire-search-end = 结束搜索
wire-search-how = 所有词都须出现，顺序不限。"引号内的词"按原样查找；-词 表示排除；开头* 匹配任何结尾。
wire-search-found = 搜索结果：{ $words }
wire-search-keep = 保存为一列
wire-search-backlog = 约有{ $countText }条较早的电讯稿尚未编入索引。
wire-search-none = 没有电讯稿包含这些词：{ $words }
wire-search-try-fewer = 请减少用词，或换一种译名。
wire-search-try-begin = 外文词可只写开头并加星号：flood* 也能找到 flooding。
wire-search-try-language = 只按电讯稿本身的语言查找，不作翻译。
column-words = 词语
column-subject = 主题
places = 地点
places-how = 每行一个地点：事情发生在哪里，涉及哪里。
note = 给同事的备注
note-how = 永远不会离开编辑部。
hints = 对读者有帮助的还有：
hint-topics = 一个主题
hint-places = 一个地点
topics = 主题
topics-search = 查找主题
topics-chosen = 本稿的主题
topics-none = 还没有主题。
topics-nameless = 在本语言部还没有名称，读者看不到
topics-drop = 移除{ $name }
topics-proposed = 电讯稿建议：
topics-take-all = 全部采用
topics-found = 找到{ $countText }个主题
topics-not-found = 没有叫这个名称的主题：{ $words }

# What is shown isn't up to date
live-since = 自 { $time } 起未更新，正在重试。
live-out = 您已退出登录。自 { $time } 起此处未再更新。

# What became of an item that is shown
item-now-canceled = 供稿方刚刚撤销了此稿，不得使用。
item-now-withheld = 供稿方刚刚暂停使用此稿，另行通知前请勿发布。
item-now-show = 查看当前版本
taken-who = { $service }（{ $name }）

# Why an item can't be taken
take-not-canceled = 不能采用：供稿方已撤销此稿。
take-not-withheld = 供稿方暂停使用期间不能采用。
take-not-here = 您不能采用：您不在任何已开通的语言部供稿。

# The list of stories
stories-own = 我的语言部
stories-mine = 只看我参与写作的
stories-words = 标题或稿件短名中的词
stories-not-found = 没有符合的稿件。请减少词语，或选择全部语言部。
stories-new = { $countText }篇新稿件

# A column of the wire
column-change-one = 修改“{ $name }”栏

# Who publishes
publishing-editor = 由编辑发布。请转交审稿，编辑就会看到它在等待处理。
publishing-waits = 稿件正在等待编辑处理。
# ?
spiked-said = 此稿已弃用，不再出现在工作列表中。按“草稿”即可恢复。

# What the record says was done
do-write = 撰写
do-restore = 恢复修订版
do-draw = 引用电讯稿
do-begin = 新建
do-take = 采用电讯稿
do-translate = 翻译
do-front = 编排首页
do-break = 发送突发新闻
do-break-end = 结束突发新闻
do-publish-due = 发布定时稿件
do-extend-embargo = 延长禁发期

# Whose clock
zone-own = 我的时区
zone-own-how = 所有时间均按此时钟显示；如某语言部读者所在时区不同，会一并列出。
zone-usual = 按语言默认（{ $zone }）
take-in-full = 采用时已缩短。全文：{ $text }
take-cut = 正文或表格的末尾已截去。电讯稿中有全部内容。

# What is wrong with what a provider sent
defect-truncated = 内容在结束前被截断。
defect-malformed = 内容不符合其格式要求，可能有缺失。
defect-too-large = 内容超出读取上限，其余部分缺失。
defect-too-many-items = 其中稿件数量超出读取上限，其余缺失。
defect-more = 问题太多，无法逐一列出。
defect-rights-cut = 其使用条款未能全部保留。
defect-body-cut = 正文超出保存上限，其余部分缺失。
defect-content-unread = 附有内容，但无法读取。
defect-content-missing = 没有正文。
defect-charset-unknown = 字符编码未知，部分文字可能有误。
defect-charset-undecodable = 部分文字无法读取。
defect-charset-guessed = 字符编码是推测的，部分文字可能有误。
defect-entities-refused = 其中含有从不执行的定义，部分文字可能缺失。
defect-element-unread = 其中可能禁止使用的部分无法读取。
defect-item-missing = 其中没有找到稿件。
defect-item-unreadable = 其中一条稿件无法读取。
defect-item-unread = 其中有一条以其他格式写成，未能读取。
defect-guid-missing = 没有标识：之后的撤销或更正无法与其对应。
defect-other-not-stopped = 其中称另一条稿件不得使用，但尚未执行，请手动处理。
defect-association-barred = 其附件被禁止使用，已略去。
defect-status-unknown = 其状态未知，按暂停使用处理。
defect-status-contradicted = 虽标为可用，但其中有停用信号，按暂停使用处理。
defect-profile-bars = 仅供编辑部参考，不得发布。
defect-embargo-unclear = 处于禁发期，但结束时间不明，须由人解除。
defect-date-to-come = 其中的日期尚未到来：在此之前可能处于禁发期。
defect-date-unreadable = 无法读取使用截止时间，原文列在使用条款中。
defect-note-stops = 给编辑的说明提到禁发、暂停或撤销。
defect-post-not-public = 发送方尚未发布，按暂停使用处理。
defect-format-unknown = 其格式此处无法读取。
defect-picture = 这不是可用的图片。
defect-parser-broke = Longwave 无法读取，请连同文件一起报告。
defect-other = 此稿有问题。
# Times under an hour
minutes-now = 刚刚
minutes-ago = { $countText }分钟前
minutes-ahead = { $countText }分钟后

# Languages in which items arrive and no service is
language-de = 德语
language-it = 意大利语
language-nl = 荷兰语
language-sv = 瑞典语
language-da = 丹麦语
language-nb = 挪威语
language-nn = 新挪威语
language-no = 挪威语
language-fi = 芬兰语
language-pl = 波兰语
language-cs = 捷克语
language-sk = 斯洛伐克语
language-hu = 匈牙利语
language-ro = 罗马尼亚语
language-bg = 保加利亚语
language-ja = 日语
language-he = 希伯来语
language-hi = 印地语

# Where something may be done
refusal-not-allowed-at = 此操作需要在{ $service }语言部担任：{ $role }。
breaking-end-at = 在以下语言部结束：{ $services }

# Where a story's words came from
from-wire = 来自通讯社

# What a column looks for
column-subject-how = 填写名称，或通讯社发送的代码（medtop:20000151）。
why-no-subject = “{ $subject }”既不是主题名称也不是其代码。请使用 IPTC Media Topics 中的词，例如“地震”。

# What readers have already
refusal-nothing-new = 读者看到的已是最新内容。如要告知读者先前的错误，请选择“作为更正发布”；否则请先写入新内容。

# What is waited for
waits-reach = 正在查看此操作的影响…
waits-item = 正在打开电讯…

# A service and one of its sections
service-section = { $service } · { $section }

# From what was refused
back-where = 返回原来的页面

# What can’t be read, and who has no role
trouble-astray = 无法读取此网址或所发送的内容。请返回，重新载入页面后再试。
nothing-granted-account = 您的账号
why-no-role = 请至少选择一个角色：某个语言部、某个编辑组或全部。没有角色的人什么也打不开。
