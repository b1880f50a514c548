package org.gouji.document.container;

import java.util.List;
import java.util.Locale;
import org.gouji.document.Beside;
import org.gouji.document.HeldFile;

/** The parts of a message as a page in it calls them: by their id, or by the address that they were saved from. */
final class PartsBeside implements Beside {

    private static final String BY_ID = "cid:";

    private final List<MimePart> parts;

    PartsBeside(List<MimePart> parts) {
        this.parts = parts;
    }

    @Override
    public HeldFile.Content find(String reference) {
        String address = HeldName.ofAddress(reference);
        if (address.isEmpty()) {
            return HeldFile.NO_CONTENT;
        }
        for (MimePart part : parts) {
            boolean isById = reference.regionMatches(true, 0, BY_ID, 0, BY_ID.length());
            if (isById ? hasId(part, address.substring(BY_ID.length())) : isFrom(part, address)) {
                return part;
            }
        }
        return HeldFile.NO_CONTENT;
    }

    private static boolean hasId(MimePart part, String id) {
        String written = part.header().text("content-id");
        return written.equals("<" + id + ">") || written.equals(id);
    }

    /** The page may call by its last steps what the part names in full. */
    private static boolean isFrom(MimePart part, String address) {
        String location = HeldName.ofAddress(part.header().text("content-location"));
        return location.equals(address)
                || location.toLowerCase(Locale.ROOT).endsWith("/" + address.toLowerCase(Locale.ROOT));
    }
}
