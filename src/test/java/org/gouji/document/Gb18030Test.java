package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Gb18030Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "公开", "a公b开", "\u00A0政府•信息\u2003é", "𠮷是四个字节", "㐀䶵", "€", "\uE000"})
    void textComesBackAsItWasEncoded(String text) {
        assertThat(Gb18030.decode(text.getBytes(Gb18030.CHARSET))).isEqualTo(text);
    }

    @Test
    void bytesOfAnyKindReadAsByTheJdk() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = "政府信息公开".repeat(5).getBytes(Gb18030.CHARSET);
            for (int damage = random.nextInt(8); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(Gb18030.decode(bytes)).isEqualTo(new String(bytes, Gb18030.CHARSET));
        }
    }
}
