
editor-missing = El editor no está instalado en esta redacción; quien la administra ejecuta: cargo xtask web
