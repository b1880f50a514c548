package org.gouji.publish.verify;

import java.io.IOException;
import java.util.List;

/** The header of a published file: which field has which name. */
public record Header(List<String> names) {

    public Header {
        names = List.copyOf(names);
    }

    /** A column that packages of an older layout do not have. */
    static final int NONE = -1;

    /** The number of the field with this name, {@link #NONE} if there is none. */
    int optional(String name) {
        return names.indexOf(name);
    }

    /** The number of the field with this name. */
    public int field(String name) throws IOException {
        int field = names.indexOf(name);
        if (field < 0) {
            throw new IOException("there is no column " + name);
        }
        return field;
    }
}
