package org.gouji.store;

import java.time.LocalDate;
import java.util.List;
import org.gouji.model.Finding;

/** A file with something in it that belongs to nobody, or with no report at all, and why. */
public record UnassignedFile(String path, LocalDate received, List<Finding> findings) {

    public UnassignedFile {
        findings = List.copyOf(findings);
    }
}
