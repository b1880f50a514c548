package org.gouji.document.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Budget;
import org.gouji.document.ContainerReader;
import org.gouji.document.DocumentFile;
import org.gouji.document.HeldFile;

/**
 * A web page saved as one file (MHT): the page, and the pages that stand in its frames, such as the sheets of a workbook.
 * Its pictures are only named in the page.
 */
public final class SavedPageReader implements ContainerReader {

    @Override
    public List<HeldFile> files(DocumentFile container, Budget budget) throws IOException {
        List<HeldFile> pages = new ArrayList<>();
        for (MimePart part : MimeParts.of(container.bytes(), budget)) {
            if (part.isHtml()) {
                String name = part.header().fileName().orElse("page-" + (pages.size() + 1) + ".html");
                pages.add(new HeldFile(HeldName.safe(name), part::bytes));
            }
        }
        return pages;
    }
}
