package org.gouji.document.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a part of an e-mail. Names of files come in every way that mail programs have ever written them: RFC 2231,
 * RFC 2047, and plain bytes in UTF-8 or GBK.
 */
final class MimeHeader {

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** Takes a field as it stands in the message. */
    void add(String name, byte[] raw) {
        String text = HeldName.decoded(raw);
        int colon = text.indexOf(':');
        String body = text.substring(colon + 1).replaceAll("\\r?\\n(?=[ \\t])", "");
        fields.putIfAbsent(name.toLowerCase(Locale.ROOT), body.strip());
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The whole of a field, as it is written. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What stands before the parameters, in lower case. */
    String value(String field) {
        String body = fields.getOrDefault(field, "");
        int end = body.indexOf(';');
        return (end < 0 ? body : body.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The name of the file that the part is, if it says one. */
    Optional<String> fileName() {
        return parameter("content-disposition", "filename")
                .or(() -> parameter("content-type", "name"))
                .or(() -> Optional.ofNullable(fields.get("content-location")).map(MimeHeader::lastStep))
                .map(EncodedWords::decoded)
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static String lastStep(String location) {
        String path = location.replaceAll("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A parameter, in one piece or in several, plain or with character set and percent signs. */
    private Optional<String> parameter(String field, String name) {
        Map<String, String> parameters = parameters(fields.getOrDefault(field, ""));
        if (parameters.containsKey(name)) {
            return Optional.ofNullable(parameters.get(name));
        }
        Optional<String> whole = Optional.ofNullable(parameters.get(name + "*"));
        return whole.map(text -> EncodedWords.text(percentDecoded(afterLanguage(text)), charset(text)))
                .or(() -> inPieces(parameters, name));
    }

    private static Optional<String> inPieces(Map<String, String> parameters, String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "utf-8";
        for (int i = 0; ; i++) {
            String plain = parameters.get(name + "*" + i);
            String encoded = parameters.get(name + "*" + i + "*");
            if (plain != null) {
                bytes.writeBytes(EncodedWords.decoded(plain).getBytes(StandardCharsets.UTF_8));
            } else if (encoded != null) {
                charset = i == 0 ? charset(encoded) : charset;
                bytes.writeBytes(percentDecoded(i == 0 ? afterLanguage(encoded) : encoded));
            } else {
                return i == 0 ? Optional.empty() : Optional.of(EncodedWords.text(bytes.toByteArray(), charset));
            }
        }
    }

    private static byte[] percentDecoded(String text) {
        return EncodedWords.percentDecoded(text, '%');
    }

    private static String charset(String extended) {
        int quote = extended.indexOf('\'');
        return quote < 0 ? "" : extended.substring(0, quote);
    }

    private static String afterLanguage(String extended) {
        int second = extended.indexOf('\'', extended.indexOf('\'') + 1);
        return extended.substring(second + 1);
    }

    private static Map<String, String> parameters(String body) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = body.indexOf(';');
        while (at >= 0 && at < body.length()) {
            int equals = body.indexOf('=', at);
            if (equals < 0) {
                return parameters;
            }
            String name = body.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder value = new StringBuilder();
            at = valueEnd(body, equals + 1, value);
            parameters.putIfAbsent(name, value.toString().strip());
        }
        return parameters;
    }

    /** Reads a value, in quotes or not, and gives the place of the semicolon after it. */
    private static int valueEnd(String body, int from, StringBuilder value) {
        boolean quoted = false;
        for (int i = from; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            } else if (quoted && c == '\\' && i + 1 < body.length() && "\"\\".indexOf(body.charAt(i + 1)) >= 0) {
                i++;
                value.append(body.charAt(i));
            } else {
                value.append(c);
            }
        }
        return body.length();
    }
}
