package org.gouji.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gouji.decide.YearDecisions;
import org.gouji.model.ReportYear;
import org.gouji.publish.PackageContent.Standing;
import org.gouji.publish.PackageStatus;
import org.gouji.publish.Packages;

/**
 * Whether a year is final. What is published says so itself, so neither a lost database nor a line that was deleted opens a
 * year; only a decision to reopen it does.
 *
 * @param decisions on the year; that it be final is not in force if it was decided on another version than the current one
 */
record YearStanding(Standing standing, YearDecisions decisions) {

    private static final String NOTHING = "∅";

    static YearStanding of(JobSettings settings, ReportYear year, YearDecisions decisions) {
        try {
            Path output = settings.folders().output();
            String county = settings.county().code();
            boolean isHeld = Packages.pending(output, county, year).isPresent();
            return of(Packages.current(output, county, year), decisions, isHeld);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YearStanding of(Optional<Path> current, YearDecisions decisions, boolean isHeld) throws IOException {
        if (decisions.isReopened()) {
            return new YearStanding(Standing.OPEN, decisions);
        }
        if (current.isPresent() && Packages.status(current.get()) == PackageStatus.FINAL) {
            return new YearStanding(new Standing(PackageStatus.FINAL, true, isHeld), decisions);
        }
        String version =
                current.map(folder -> String.valueOf(folder.getFileName())).orElse(NOTHING);
        if (!decisions.isFinal() || decisions.finalVersion().equals(version)) {
            Standing standing = decisions.isFinal() ? new Standing(PackageStatus.FINAL, false, false) : Standing.OPEN;
            return new YearStanding(standing, decisions);
        }
        return new YearStanding(Standing.OPEN, decisions.notFinal(version));
    }
}
