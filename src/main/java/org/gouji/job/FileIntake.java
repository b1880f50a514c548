package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.check.Faults;
import org.gouji.check.RuleBook;
import org.gouji.form.FormLibrary;
import org.gouji.intake.Assignment;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportAssignment;
import org.gouji.intake.ReportAudit;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Reply;
import org.gouji.model.ReplyIdentity;
import org.gouji.model.Report;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.roster.Roster;
import org.gouji.store.FileOutcome;
import org.gouji.store.FileStamp;
import org.gouji.store.PendingFile;
import org.gouji.store.ReadFile;

/** A pending file -> what it handed in, or why nothing. Whatever is wrong with it is a finding; for any number of threads. */
final class FileIntake {

    private static final int ID_LENGTH = 32;

    private final Path inbox;
    private final FileReader reader;
    private final ReportAssignment assignment;
    private final ReportAudit audit;
    private final RuleBook rules;
    private final Roster roster;
    private final FormLibrary forms;
    private final int largest;
    private final Settling settling;

    static FileIntake of(JobSettings settings, Stages stages, Clock clock) {
        return new FileIntake(
                settings.folders().inbox(),
                stages,
                settings.limits().bytes(),
                new Settling(settings.settling(), clock));
    }

    /** For an inbox of which no file is read that is larger than so many bytes or has not settled. */
    FileIntake(Path inbox, Stages stages, int largest, Settling settling) {
        this.settling = settling;
        this.inbox = inbox;
        this.reader = stages.reader();
        this.assignment = new ReportAssignment(stages.roster(), stages.rules());
        this.audit = new ReportAudit(stages.forms(), stages.rules(), stages.copying());
        this.rules = stages.rules();
        this.roster = stages.roster();
        this.forms = stages.forms();
        this.largest = largest;
    }

    ReadFile read(PendingFile pending) {
        FileStamp stamp = pending.stamp();
        LocalDate received = ReceivedDate.of(stamp);
        Path file = inbox.resolve(stamp.path());
        byte[] bytes;
        String sha256;
        try {
            if (stamp.size() > largest) {
                Finding finding = failed("FILE-06", "bytes > " + largest);
                return rejected(stamp, Fingerprint.of(file), received, 0, Faults.withoutCells(List.of(finding)));
            }
            FileStamp before = stampNow(stamp.path());
            bytes = Files.readAllBytes(file);
            FileStamp after = stampNow(stamp.path());
            if (!after.equals(before) || bytes.length != after.size() || settling.isArriving(after.modified())) {
                Finding finding = failed("FILE-14", stamp.path());
                return rejected(stamp, "", received, 0, Faults.withoutCells(List.of(finding)));
            }
            sha256 = Fingerprint.of(bytes);
        } catch (IOException e) {
            Finding finding = failed("FILE-04", e.getClass().getSimpleName());
            return rejected(stamp, "", received, 0, Faults.withoutCells(List.of(finding)));
        }
        if (sha256.equals(pending.knownSha256())) {
            return new ReadFile(stamp, sha256, received, FileOutcome.UNCHANGED, "", List.of(), 0, List.of());
        }
        return assign(stamp, sha256, received, reader.read(file.getFileName().toString(), bytes));
    }

    private FileStamp stampNow(String path) throws IOException {
        return InboxListing.stamp(path, Files.readAttributes(inbox.resolve(path), BasicFileAttributes.class));
    }

    private Finding failed(String rule, String detail) {
        return rules.failed(rule, Place.REPORT, new Source.Whole(), Map.of("raw", detail));
    }

    private ReadFile assign(FileStamp stamp, String sha256, LocalDate received, FileReading reading) {
        List<Submission> submissions = new ArrayList<>();
        List<Finding> unassigned = new ArrayList<>();
        Set<String> assignedIn = new HashSet<>();
        int refused = 0;
        for (Report report : reading.reports()) {
            Assignment assigned = assignment.assign(report, stamp.path());
            if (assigned instanceof Assignment.Assigned to) {
                Report audited = audit.audit(report, assignment.subject(to));
                submissions.add(submission(stamp, sha256, received, reading, audited, to));
                assignedIn.add(report.heldFile());
            } else {
                unassigned.addAll(assigned.findings());
                refused += report.cells().size();
            }
        }
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.removeIf(finding -> assignedIn.contains(finding.source().heldFile()));
        findings.addAll(unassigned);
        List<Reply> replies = new ArrayList<>();
        for (Reply reply : reading.replies()) {
            if (isKnown(reply.identity())) {
                replies.add(reply);
            } else {
                findings.add(stranger(reply));
            }
        }
        findings = Faults.withoutCells(findings);
        if (submissions.isEmpty() && replies.isEmpty()) {
            return rejected(stamp, sha256, received, refused, findings);
        }
        return new ReadFile(stamp, sha256, received, FileOutcome.READ, "", submissions, replies, refused, findings);
    }

    private boolean isKnown(ReplyIdentity identity) {
        return roster.unit(identity.unit()).isPresent()
                && forms.formFor(identity.year()).isPresent();
    }

    private Finding stranger(Reply reply) {
        ReplyIdentity identity = reply.identity();
        return rules.failed(
                "RP-03",
                Place.REPORT,
                reply.place(),
                Map.of(
                        "unit",
                        identity.unitName(),
                        "raw",
                        identity.unit().code(),
                        "year",
                        identity.year().toString()));
    }

    private static ReadFile rejected(
            FileStamp stamp, String sha256, LocalDate received, int refused, List<Finding> findings) {
        String reason = findings.stream()
                .filter(Finding::isError)
                .findFirst()
                .map(Finding::rule)
                .orElse("");
        return new ReadFile(stamp, sha256, received, FileOutcome.REJECTED, reason, List.of(), refused, findings);
    }

    private static Submission submission(
            FileStamp stamp,
            String sha256,
            LocalDate received,
            FileReading reading,
            Report report,
            Assignment.Assigned to) {
        List<Finding> findings = new ArrayList<>(reading.findingsIn(report.heldFile()));
        findings.addAll(report.findings());
        findings.addAll(to.findings());
        String id = Fingerprint.of(List.of(
                sha256,
                Integer.toString(report.part()),
                to.unit().code().code(),
                to.year().toString()));
        return new Submission(
                id.substring(0, ID_LENGTH),
                to.unit().code(),
                to.year(),
                report.form(),
                stamp.path(),
                sha256,
                report.part(),
                received,
                report.cells(),
                report.narrative(),
                Faults.withoutCells(findings));
    }
}
