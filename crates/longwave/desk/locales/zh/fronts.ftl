# Fronts, previews and keys: what editors arrange, look at and send.

# Fronts
nav-fronts = 首页编排
services-none = 目前还没有任何语言部。
fronts-none = 你无权编排任何首页。请向语言部主管申请。
fronts-sections = 本语言部的首页
fronts-own = 语言部首页
fronts-version = 第 { $number } 版
fronts-look = 显示预览
fronts-save = 启用此首页
fronts-undo = 恢复上一版
fronts-candidates = 可放入的稿件
fronts-find = 按标题或网址查找
fronts-find-do = 查找
fronts-preview = 读者将看到的首页
fronts-history = 历史版本
fronts-again = 从第 { $number } 版开始
fronts-never = 尚无人编排此首页，系统会自动填入最新稿件。
fronts-same = 稿件和位置均未变
fronts-until = 保留至
fronts-always = 一直保留，直到有人移除
fronts-moved = 从第 { $was } 位移到第 { $place } 位
fronts-came = 放入第 { $place } 位
fronts-left = 已移除，原在第 { $place } 位
fronts-overtaken = 你编排期间，{ $who } 启用了另一版：第 { $number } 版。你的版本尚未启用。
fronts-overtaken-do = 你的编排在下方。再次启用即可取代对方的版本。
fronts-theirs = 保留对方的版本
fronts-slots = 版位，头条在前
fronts-changed = 尚未启用
fronts-not-yet = 读者目前还看不到这些改动。
fronts-discard = 放弃改动
# ?
fronts-unset = 继续之前未启用的改动
fronts-how = 按 Alt 加方向键移动当前稿件，也可以拖动。
fronts-pick = 新稿件将放在此稿之前或取代此稿
fronts-end = 新稿件放在末尾
fronts-auto = 这些版位之下以及空出的版位，会自动填入最新稿件。
fronts-up = 上移：{ $headline }
fronts-down = 下移：{ $headline }
fronts-out = 移除：{ $headline }
fronts-in = 放入
fronts-instead = 替换
fronts-nothing-found = 没有符合条件的已发布稿件。
fronts-said-place = { $headline }：第 { $place } 位，共 { $places } 位
fronts-said-out = 已移除：{ $headline }
fronts-said-pick = 请先按编号选择要替换的稿件
fronts-said-stays = { $headline } 位置不变
fronts-over = 截止时间已过，请检查。
fronts-full = 首页最多 24 个版位，每篇稿件只占一个。

# Times
time-zone = 时间按 { $zone } 计。
time-there = 读者当地时间 { $at }

# Previews
preview = 预览
preview-size = 尺寸
preview-colours = 颜色
preview-device = 跟随设备
preview-light = 浅色
preview-dark = 深色
preview-what = 读者将看到的页面。预览不会发布稿件。
preview-unsettled = 这是最后一次修订；之后写的内容还不能成为修订。
preview-back = 返回稿件
preview-page = 完整页面
preview-words = 纯文字版

# Breaking news
breaking-ready = 即将发送至：{ $services }。请在下方核对后发送。
breaking-seen = 读者看到的样子：{ $service }

# What an action changes
reach-then = 生效时间：
reach-until = 从现在起读者看不到任何内容，直到：
reach-nothing = 目前没有页面会改变。
reach-pages = 哪些页面会改变
reach-told = 读者将看到：
reach-story = 稿件页面及其纯文字版：
reach-front = 首页：
reach-section = 栏目：
reach-section-feeds = 订阅源（RSS、Atom、JSON），栏目：
reach-topic = 主题：
reach-byline = 作者页面：
reach-latest = 最新：
reach-feeds = 订阅源（RSS、Atom、JSON）：
reach-sitemaps = 站点地图：
reach-others = 在相关稿件或最新稿件中列出它的其他稿件页面
reach-family = 其他语言同一稿件中的链接
reach-behind = 将落后于它的译稿
reach-alert-ends = 指向它的快讯将结束
reach-alert-waits = 指向它的快讯将隐藏，直到解除暂缓

# The palette and the keys
palette = 前往或执行
palette-places = 位置
palette-nothing = 没有匹配项。
keys = 快捷键
keys-close = 关闭

# Breaking news that can’t be sent
breaking-none = 你无权发送突发新闻。请向语言部主管申请。
breaking-barred-held = 此稿已暂缓；突发新闻不能链接到它。
breaking-barred-embargoed = 此稿处于禁发期；突发新闻不能链接到它。
breaking-barred-ended = 此稿已作废或撤下；突发新闻不能链接到它。
breaking-barred-unseen = 读者还看不到此稿。请先发布，再发送突发新闻。
