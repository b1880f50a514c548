package org.gouji.document.container;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.gouji.document.Beside;
import org.gouji.document.HeldFile;

/** The files of an archive as a page in it calls them: by the path from its own folder. */
final class FolderBeside implements Beside {

    private final String page;
    private final Map<String, HeldFile.Content> files;

    /**
     * What lies around a page.
     *
     * @param page its path in the archive
     * @param files all files of the archive by their paths
     */
    FolderBeside(String page, Map<String, HeldFile.Content> files) {
        this.page = page;
        this.files = files;
    }

    @Override
    public HeldFile.Content find(String reference) {
        Deque<String> path = new ArrayDeque<>(List.of(page.split("/", -1)));
        path.removeLast();
        for (String step : HeldName.ofAddress(reference).split("[/\\\\]", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.equals(".")) {
                path.addLast(step);
            }
        }
        return files.getOrDefault(HeldName.safe(String.join("/", path)), HeldFile.NO_CONTENT);
    }
}
