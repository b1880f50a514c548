package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ControlBytesTest {

    @Test
    void everyControlCharacterIsFoundWhereverItStands() {
        for (char c = 0; c < 0x80; c++) {
            for (int place = 0; place < 20; place++) {
                StringBuilder text = new StringBuilder("规章 0\t12\r\n\f{}~ ab".repeat(2));
                text.setCharAt(place, c);
                boolean isControl = c < ' ' && "\n\r\t\f\u000B".indexOf(c) < 0;

                assertThat(ControlBytes.areIn(text.toString().getBytes(StandardCharsets.UTF_8)))
                        .as("character %d at %d", (int) c, place)
                        .isEqualTo(isControl);
            }
        }
    }
}
