package org.gouji.store;

import java.time.LocalDate;
import java.util.List;
import org.gouji.model.Finding;

/** A file with something in it that belongs to nobody, or with no report at all, and why. */
public record UnassignedFile(String path, String sha256, LocalDate received, List<Finding> findings) {

    public UnassignedFile {
        findings = List.copyOf(findings);
    }

    UnassignedFile with(List<Finding> found) {
        return new UnassignedFile(path, sha256, received, found);
    }
}
