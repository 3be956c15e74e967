# Confidence: high. The terms are those of the large systems.

sign-in-again = 接下来的操作将决定谁可以登录以及如何登录。请再次证明是您本人。
sign-in-passkey = 使用通行密钥登录
sign-in-passkey-needed = 您的角色只凭密码不能登录。请使用通行密钥。
sign-in-provider = 使用{ $name }登录
passkey-wrong = 未能使用通行密钥登录。请重试，或用其他方式登录。

astray-unreachable = 无法连接登录服务。请重试，或用其他方式登录。
astray-refused = 登录服务未予放行，或您中途取消了。
astray-over = 用时过长，或是在另一个浏览器中开始的。请重新开始。
astray-unfit = 登录服务的答复无效。请重新开始；如仍如此，请告知本编辑部的系统负责人。
astray-unverified = 登录服务未验证您的电子邮箱。请先在那里验证，然后重新开始。
astray-unknown = 还没有人邀请您。请向语言部主任索取邀请。
astray-other = 您的电子邮箱所属的账号，在登录服务中对应另一个身份。请联系语言部主任。
astray-failed = 无法连接编辑部的数据库。请重试。

second = 双重验证
second-code = 应用中的验证码
second-how = 六位数字，每半分钟更新一次。也可以使用恢复码。
second-show = 继续
second-wrong = 此验证码不正确或已用过。请等下一个。
second-lost = 手机和恢复码都丢了？语言部主任可以取消双重验证。
second-other-way = 用其他方式登录
second-on = 已开启：输入密码后还要输入应用中的验证码。
second-off = 未开启。开启后，只偷到密码的人无法登录。
second-anew = 重新设置
second-end = 关闭
why-second-demanded = 您的角色必须使用双重验证；可以重新设置，但不能关闭。

set-up = 设置双重验证
set-up-demanded = 您的角色必须使用双重验证。设置后即可进入。
set-up-scan = 请用验证器应用的相机扫描此图。
set-up-picture = 供验证器应用扫描的二维码
set-up-type = 或在应用中输入此密钥：
set-up-here = 或在本设备的应用中打开
set-up-code = 应用现在显示的验证码
set-up-confirm = 确认

codes = 恢复码
codes-what = 请保存在没有手机也能找到的地方。每个恢复码可代替应用中的验证码使用一次。恢复码只显示这一次。
codes-kept = 我已保存
codes-new = 生成新的恢复码
codes-none = 恢复码已全部用完。
codes-left = 还剩{ $countText }个恢复码。

passkeys = 通行密钥
passkeys-what = 有了通行密钥，就可以用设备的指纹、面容或PIN码登录。没有人能猜到它，假网站也骗不走它。
passkey-name = 名称
passkey-name-how = 写明保存在哪里，以便辨认：笔记本电脑、手机、蓝色密钥。
passkey-add = 添加通行密钥
passkey-none-here = 此浏览器无法在这里创建通行密钥。
why-passkey = 未添加通行密钥。此设备可能已有一个。
passkey-made = 添加于
passkey-used = 最近使用
passkey-end = 移除
passkey-end-one = 移除{ $name }

factors = 设备丢失
factors-what = 取消双重验证、通行密钥和与单点登录的关联，并使其在所有设备上退出登录。密码保留。
factors-end = 取消密码以外的一切
trouble-busy = 当前正在核对的密码过多。没有任何改动；请稍后再试。
astray-wait = 错误次数过多。请等一刻钟后再试。

# Signed out while something was pressed
sign-in-undone = 您已退出登录；没有执行任何操作。登录后会回到原来的页面。
refilled = 您输入的内容已恢复在此，尚未发送。
