package org.gouji.document.word;

import java.io.ByteArrayOutputStream;
import org.gouji.document.HeldFile;

/** The data of a picture in an RTF, which are sixteenths written as letters, or bytes. */
final class RtfPicture implements HeldFile.Content {

    private static final int BASE = 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean isKept;
    private int half = -1;

    /** Says that it is of a kind that can be shown; others are written for old programs and are large. */
    void keep() {
        isKept = true;
    }

    void add(String digits) {
        for (int i = 0; isKept && i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), BASE);
            if (digit >= 0 && half >= 0) {
                bytes.write(half * BASE + digit);
                half = -1;
            } else if (digit >= 0) {
                half = digit;
            }
        }
    }

    void add(byte[] data) {
        if (isKept) {
            bytes.writeBytes(data);
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
