package org.gouji.message;

import java.util.Locale;
import java.util.Map;

/** A language Gouji speaks. */
public enum Language {
    ZH,
    EN;

    /** The word on the command line and in file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Language ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw Refusal.of("language", Map.of("code", code));
    }
}
