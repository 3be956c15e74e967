
editor-missing = 本编辑部尚未安装编辑器；请管理员运行：cargo xtask web
