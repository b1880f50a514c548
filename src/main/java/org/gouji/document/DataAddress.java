package org.gouji.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The address of a picture that holds the picture itself: {@code data:image/png;base64,iVBORw0KGgo=}. */
record DataAddress(String address) implements HeldFile.Content {

    private static final String SCHEME = "data:";
    private static final String CODE = ";base64";

    static boolean isOne(String address) {
        return address.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** None if it is written in another code, as drawings are and pictures of dots are not. */
    @Override
    public byte[] bytes() {
        int comma = address.indexOf(',');
        int code = comma - CODE.length();
        if (code < 0 || !address.regionMatches(true, code, CODE, 0, CODE.length())) {
            return new byte[0];
        }
        return Base64.getMimeDecoder().decode(address.substring(comma + 1).getBytes(StandardCharsets.ISO_8859_1));
    }
}
