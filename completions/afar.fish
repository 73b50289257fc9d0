complete --keep-order --exclusive --command afar --arguments "(AFAR_COMPLETE=fish afar -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token))"
