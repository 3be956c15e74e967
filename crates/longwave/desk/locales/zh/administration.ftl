# Administration: how the newsroom is set up.
administration = 管理
admin-services = 语言部和栏目
admin-services-what = 每个语言部：名称、主机和栏目。
admin-desks = 编辑组
admin-desks-what = 各有自己稿件的记者小组。
# ? wording
admin-feeds = 通讯社和供稿渠道
admin-feeds-what = 通讯社文件送达之处。
admin-redirects = 网址跳转
admin-redirects-what = 旧网站的网址通向何处。
admin-bylines = 署名
admin-bylines-what = 谁为稿件署名，按各语言部的文字。
admin-topics = 话题
admin-topics-what = 稿件的主题，按各语言部的叫法。
admin-tokens = 程序接口的访问令牌
admin-tokens-what = 程序凭此进入。
admin-setup = 全部存为一个文件
admin-setup-what = 编辑部的设置，可导出和导入，存入 git。
admin-rights = 谁可以做什么
admin-rights-what = 一切准许或拒绝都依据的唯一表格。
rights-how = 角色适用于所有语言部、部分语言部或某个编辑组。在编辑组中，只适用于该组的稿件。
right-sections = 语言部的栏目和编辑组
right-feeds = 通讯社和供稿渠道（所有语言部）
right-redirects = 网址跳转（所有语言部）
right-setup = 导出和导入全部设置（所有语言部）

# Services and sections
site-name = 网站名称
host = 专用主机名
sections = 栏目
switched-on = 读者可见
switched-off = 已关闭
service-on = 读者可以看到此语言部
service-off-title = 关闭{ $name }
service-off-what = 关闭后，读者将看不到此语言部的任何内容：
service-off-pages = 首页以及所有栏目、主题、作者页面、订阅源和站点地图都将显示没有内容
service-off-stories = 读者现在能看到的{ $countText }篇稿件，在语言部关闭期间都看不到
service-off-alerts = 正在显示的{ $countText }条突发新闻将不再向任何人显示
service-off-links = 它将从语言部列表中消失，其他语言部的稿件也不再链接到它的译稿
service-off-back = 不会丢失任何内容：采编工作照常进行；重新开启后，一切都回到原来的网址。
service-off-do = 关闭
service-begin = 新建语言部
service-begin-how = 新语言部带有该语言的栏目，并处于关闭状态：在您开启之前读者看不到任何内容。
service-time-zone = 时区
about-page = 介绍页面
mirrors = 网站的其他网址
mirrors-how = 每行一个。供网站被封锁的读者使用；留空则用整个网站的。
place = 位置
order-how = 数字小的语言部排在前面。
sections-how = 按菜单顺序。栏目的网址永不改变：不再更新的栏目可停用，其页面保留。
retired = 已停用
section-add = 添加栏目
section-name = { $id } 的名称
section-place = { $id } 的位置
section-retired = { $id } 已停用
in-addresses = 网址中的名称
id-how = 小写拉丁字母、数字和连字符。设定后不再改变。

# Desks
# ? desk: a group of journalists
desk = 编辑组
desk-none = （整个语言部）
do-to-desk = 交给此编辑组
event-to-desk = 交给编辑组
refusal-other-desk = 此编辑组属于另一个语言部。
desks-how = 编辑组的草稿归本组：除组员外，只有为整个语言部写稿的人能看到。
desks-empty = 还没有编辑组：所有人为整个语言部工作。
desk-begin = 添加编辑组
desk-retired = 此编辑组已停用：不再接收稿件
desk-people = 本组人员
desk-nobody = 没有人只在本组担任角色。
desk-invite = 添加人员
desk-invite-how = 还没有账户的人会得到账户，您会得到给对方的链接。此时请同时填写姓名。

# Feeds
feed = 供稿渠道
folder = 文件夹
format = 格式
format-asked = （由文件判断）
last-seen = 最近收到
providers = 各通讯社最近来稿时间
feed-of-settings = 来自设置文件
feeds-empty = 还没有设置供稿渠道。
feed-begin = 添加供稿渠道
folder-how = 编辑部电讯文件夹中的一个文件夹。没有则新建。
feed-paused = 暂停：不接收，文件等待
paused = 已暂停
feed-try = 试一试
feed-tried = 等待中的文件会得到什么
feed-tried-empty = 此文件夹中没有文件。放入一个再试。
feed-items = 条目：{ $countText }
feed-end = 删除此供稿渠道

# Redirects
redirects-how = 只有无其他内容应答的网址才会跳转，且须与此处完全一致。稿件自己的网址永不跳转。
redirects-from = 从此网址起
redirects-empty = 这里没有跳转。
redirect-from = 旧网址
redirect-to = 通向
redirect-to-how = 本站路径、稿件编号或完整网址。原内容已不存在则留空。
redirect-status = 方式
redirect-301 = 永久移动（301）
redirect-308 = 永久移动，请求不变（308）
redirect-410 = 已不存在（410）
redirect-elsewhere = 可以通向其他主机
redirect-begin = 添加跳转
redirect-end = 删除
redirect-end-this = 删除 { $from }
redirects-many = 导入列表
redirects-list = 列表
redirects-many-how = 每行一条：旧网址,目标,301、308 或 410。要么全部导入，要么都不导入。
redirects-wrong = 没有导入任何内容。以下各行无法使用：
next = 下一页
file = 文件

# Tokens
token = 令牌
token-secret = 请妥善保管此令牌：只显示这一次。
token-make = 新建令牌
token-how = 操作记录以此名称记载使用者。
token-where = 适用范围
token-until = 有效至
last-used = 最近使用
token-end = 撤销
token-end-this = 撤销 { $name }
token-ended = 已失效
token-maker = 创建者
token-by-command = 由命令行创建

# Bylines and topics
byline-begin = 添加署名
byline-latin = 拉丁字母姓名
byline-desk = 这是集体署名的编辑组，不是个人
byline-desk-short = 集体
blurb = 简介
topic = 话题
topic-begin = 添加话题
concept = 概念（URI，例如 IPTC Media Topic）

# All as one file
setup-how = 语言部、栏目、编辑组、人员、供稿渠道、跳转、署名和话题存于一个 TOML 文件，顺序固定。其中没有密码和令牌。
setup-export = 下载 newsroom.toml
setup-import = 导入文件
setup-text = 文件内容
setup-whole = 文件是完整的：其中未列出的供稿渠道和跳转将被删除
setup-show = 显示将会改变的内容
setup-apply = 执行
setup-changes = 将会改变：{ $countText }
setup-done = 已完成。
setup-wrong = 无法导入文件。没有任何改变。
change-begun = 新增
change-changed = 更改
change-removed = 删除
kind-service = 语言部
kind-desk = 编辑组
kind-member = 人员
kind-feed = 供稿渠道
kind-redirect = 跳转
kind-byline = 署名
kind-topic = 话题
kind-token = 令牌
kind-invitation = 邀请
kind-factors = 登录方式

# Why the newsroom can’t be set up so
setup-stays = { $what } 须保留，因为其网址已为人所知。请关闭或停用它。
setup-section-lost = 遗漏了栏目：{ $what }。其网址须保留，请改为停用。
setup-last-administrator = { $what } 是所有语言部的最后一位管理员。请先任命另一位。
setup-name-taken = “{ $what }”已是另一人或另一令牌的名称。稿件和记录以名称识别他们，请另选名称。
setup-host-taken = 此主机已属于语言部{ $what }。
setup-no-service = 没有语言部 { $what }。请先新建。
setup-no-desk = 没有编辑组 { $what }。请先添加。
setup-no-address = { $what } 不是网址。应为类似 /old/page.html 的路径。
setup-own-address = { $what } 由网站自身应答：本站页面，或永不跳转的稿件网址。
setup-elsewhere = { $what } 在其他主机上。请勾选允许。
setup-bad-status = { $what }：301 和 308 须有目标，410 没有目标。
setup-circle = { $what } 会形成循环，或经过过多跳转。

# The record
record-kind = 类别
record-since = 从
record-until = 到
record-stories = 稿件
record-wire = 电讯
record-fronts = 首页
record-breaking = 突发新闻
record-pictures = 图片
record-people = 人员
record-administration = 管理
record-account = 登录和账户
feed-silent = 多少分钟无稿件即视为中断
feed-silent-how = 留空：近期最长静默时间的一倍半。

# The picture of a byline
byline-picture = 照片
byline-picture-none = 尚无照片。请选择一张；所有语言部的读者都会看到。
