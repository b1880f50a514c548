package org.gouji.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gouji.model.ReportYear;
import org.gouji.publish.PackageStatus;
import org.gouji.publish.Packages;

/**
 * A year whose numbers are final.
 *
 * @param folder of the final version, inside the output folder
 * @param pending how many numbers would be others if it were not; empty if the package is as it would be without that
 */
public record FinalYear(int year, String folder, Optional<Long> pending) {

    static Optional<FinalYear> of(JobSettings settings, ReportYear year) {
        try {
            Path output = settings.folders().output();
            String county = settings.county().code();
            Optional<Path> current = Packages.current(output, county, year);
            if (current.isEmpty() || Packages.status(current.get()) != PackageStatus.FINAL) {
                return Optional.empty();
            }
            return Optional.of(new FinalYear(
                    year.year(), output.relativize(current.get()).toString(), Packages.pending(output, county, year)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
