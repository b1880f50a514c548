package org.gouji.document.container;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text is an e-mail or a saved page, told by the header that it begins with. */
public enum MailHead {
    /** Another text. */
    NONE,
    /** An e-mail as mail programs save it. */
    MAIL,
    /** A web page in one file, as browsers and office programs save it. */
    SAVED_PAGE;

    private static final int LOOKED_AT = 1 << 14;
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{2,60}):(.*)", Pattern.DOTALL);
    private static final Set<String> MIME = Set.of("mime-version", "content-type");
    private static final Set<String> OF_MAILS =
            Set.of("from", "to", "cc", "received", "return-path", "delivered-to", "message-id", "x-unsent");
    private static final Set<String> OF_SENT_MAILS =
            Set.of("to", "cc", "received", "return-path", "delivered-to", "message-id", "x-unsent");
    private static final List<String> PAGE_TYPES = List.of("multipart/related", "text/html");

    /** Looks at the first bytes of a file. */
    public static MailHead of(byte[] bytes) {
        if (bytes.length == 0 || !isLetter(bytes[0])) {
            return NONE;
        }
        String head = head(bytes);
        Set<String> names = new HashSet<>();
        String type = "";
        for (String line : head.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n", -1)) {
            Matcher field = FIELD.matcher(line);
            if (line.isEmpty()) {
                break;
            }
            if (!field.matches()) {
                return NONE;
            }
            String name = field.group(1).toLowerCase(Locale.ROOT);
            names.add(name);
            type = name.equals("content-type") ? field.group(2).strip().toLowerCase(Locale.ROOT) : type;
        }
        return of(names, type);
    }

    /** Whole lines only; the one that is cut off could be anything. */
    private static String head(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return bytes.length > LOOKED_AT ? head.substring(0, Math.max(0, head.lastIndexOf('\n'))) : head;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    private static MailHead of(Set<String> names, String type) {
        if (names.stream().noneMatch(MIME::contains)) {
            return NONE;
        }
        if (PAGE_TYPES.stream().anyMatch(type::startsWith) && names.stream().noneMatch(OF_SENT_MAILS::contains)) {
            return SAVED_PAGE;
        }
        return names.stream().anyMatch(OF_MAILS::contains) ? MAIL : NONE;
    }
}
