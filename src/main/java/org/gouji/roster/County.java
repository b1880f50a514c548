package org.gouji.roster;

import java.util.List;

/**
 * The county whose units are on a roster.
 *
 * @param code division code of six digits
 * @param name official name, such as 嵩县
 * @param within names of the areas it lies in, such as 河南省 and 洛阳市; empty if they do not matter
 */
public record County(String code, String name, List<String> within) {

    public County {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A county needs a code and a name.");
        }
        within = List.copyOf(within);
    }
}
