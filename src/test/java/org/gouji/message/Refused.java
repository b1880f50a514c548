package org.gouji.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ThrowingConsumer;
import org.gouji.model.OperatorException;

/** What a test expects of a line for the operator: the place, then the sentence in Chinese, then in English. */
public final class Refused {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    private Refused() {}

    /**
     * A refusal of one line.
     *
     * @param line the place, a colon, and how the English sentence begins: {@code shop.yml:3: Unknown key}
     */
    public static ThrowingConsumer<Throwable> with(String line) {
        String place = line.substring(0, line.indexOf(": ") + 2);
        String english = line.substring(place.length());
        return refusal -> {
            assertThat(refusal).isInstanceOf(OperatorException.class);
            String message = String.valueOf(refusal.getMessage());
            assertThat(message).startsWith(place).doesNotContain("\n").contains(" " + english);
            assertThat(message.substring(place.length(), message.indexOf(" " + english)))
                    .matches(CHINESE);
        };
    }
}
