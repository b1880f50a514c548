package org.gouji.document.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a mail header as {@code =?gb2312?B?xOq2yLGouOY=?=} (RFC 2047). Neighbours of one character set are put together
 * before they are decoded, because mail programs cut Chinese text in the middle of a character.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]+)\\?([BbQq])\\?([^?]*)\\?=");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords() {}

    static String decoded(String header) {
        return header.contains("=?") ? new EncodedWords().decode(header) : header;
    }

    private String decode(String header) {
        Matcher words = WORD.matcher(header);
        int end = 0;
        while (words.find()) {
            String between = header.substring(end, words.start());
            boolean goesOn = between.isBlank() && words.group(1).equalsIgnoreCase(charset);
            if (!goesOn) {
                flush();
                text.append(end > 0 && between.isBlank() ? "" : between);
            }
            charset = words.group(1);
            pending.writeBytes(words.group(2).equalsIgnoreCase("B") ? base64(words.group(3)) : quoted(words.group(3)));
            end = words.end();
        }
        flush();
        return text.append(header, end, header.length()).toString();
    }

    private void flush() {
        if (pending.size() > 0) {
            text.append(text(pending.toByteArray(), charset));
            pending.reset();
        }
        charset = "";
    }

    private static byte[] base64(String encoded) {
        return Base64.getMimeDecoder().decode(unpadded(encoded));
    }

    /** Without the padding, and without a last character that stands for no byte; the decoder accepts neither cut off. */
    private static String unpadded(String encoded) {
        String clean = encoded.replaceAll("[^A-Za-z0-9+/]", "");
        return clean.length() % 4 == 1 ? clean.substring(0, clean.length() - 1) : clean;
    }

    private static byte[] quoted(String encoded) {
        return percentDecoded(encoded.replace('_', ' '), '=');
    }

    /** Bytes written as a mark and two hexadecimal digits. */
    static byte[] percentDecoded(String encoded, char mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int high = c == mark && i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(encoded.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** GB2312 is said where GBK or GB18030 is meant. */
    static String text(byte[] bytes, String charset) {
        String name = charset.toLowerCase(Locale.ROOT);
        if (name.startsWith("gb") || name.equals("x-gbk") || name.equals("cp936")) {
            return new String(bytes, HeldName.GB18030);
        }
        return isKnown(charset) ? new String(bytes, Charset.forName(charset)) : HeldName.decoded(bytes);
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
