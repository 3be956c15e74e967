
editor-missing = المحرّر غير مثبّت في غرفة الأخبار هذه؛ على من يديرها تشغيل: cargo xtask web
