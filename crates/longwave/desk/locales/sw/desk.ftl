
editor-missing = Kihariri hakijawekwa katika chumba hiki cha habari; msimamizi aendeshe: cargo xtask web
