package org.gouji.cli;

import picocli.CommandLine.Option;

/** The language of everything a command says. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "语言 / language of what is said: ${DEFAULT-VALUE} by default.")
    private String language = "zh";

    String code() {
        return language;
    }
}
