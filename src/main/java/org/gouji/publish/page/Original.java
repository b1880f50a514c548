package org.gouji.publish.page;

import java.util.Locale;
import java.util.Set;

/**
 * The file that was read, as a browser finds it from the page.
 *
 * @param address relative to the page, encoded as browsers want it
 * @param view how a browser can show it
 */
public record Original(String address, View view) {

    /** How a browser can show a file. */
    public enum View {
        /** In a frame in which nothing can run. */
        LOCKED_FRAME,
        /** In a plain frame: the viewers of browsers for PDF do not work in a locked one. */
        FRAME,
        /** Not at all; it can be opened in another program. */
        LINK
    }

    private static final Set<String> LOCKED = Set.of("html", "htm", "txt", "md", "csv", "png", "jpg", "jpeg", "gif");

    /** The original at an address, shown as far as browsers know its kind by its name. */
    public static Original at(String address) {
        String extension = address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (LOCKED.contains(extension)) {
            return new Original(address, View.LOCKED_FRAME);
        }
        return new Original(address, extension.equals("pdf") ? View.FRAME : View.LINK);
    }
}
