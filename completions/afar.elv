
set edit:completion:arg-completer[afar] = { |@words|
    var index = (count $words)
    set index = (- $index 1)

    put (env _CLAP_IFS="\n" _CLAP_COMPLETE_INDEX=(to-string $index) AFAR_COMPLETE="elvish" afar -- $@words) | to-lines
}

