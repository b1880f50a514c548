package org.gouji.message;

import java.util.Locale;
import org.gouji.model.OperatorException;

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
        throw new OperatorException("The language '%s' is not known, choose zh or en.".formatted(code));
    }
}
