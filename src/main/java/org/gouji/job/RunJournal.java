package org.gouji.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.decide.DecisionColumn;
import org.gouji.decide.Decisions;
import org.gouji.decide.Entry;
import org.gouji.publish.JournalFile;
import org.gouji.publish.Packages;
import org.gouji.store.JournalEntry;
import org.gouji.store.JournalEntry.Deed;
import org.gouji.store.JournalLine;
import org.gouji.store.JournalStore;

/**
 * Enters in the journal what a run did: which files it read, which lines of the file of decisions are new or gone, what it
 * published. What was read and decided is entered before anything is published that depends on it, from the tables, so
 * that it does not matter who read the files and how often the run was interrupted.
 */
final class RunJournal {

    private static final String NONE = "";
    private static final List<DecisionColumn> DETAILS = List.of(
            DecisionColumn.ID,
            DecisionColumn.KIND,
            DecisionColumn.RULE,
            DecisionColumn.TABLE,
            DecisionColumn.ROW_CODE,
            DecisionColumn.COLUMN_CODE,
            DecisionColumn.SEEN,
            DecisionColumn.VALUE,
            DecisionColumn.DATE);

    private final JournalStore store;
    private final RunContext context;
    private final Decisions decisions;
    private final RunProgress progress;

    RunJournal(JournalStore store, RunContext context, Decisions decisions, RunProgress progress) {
        this.store = store;
        this.context = context;
        this.decisions = decisions;
        this.progress = progress;
    }

    /** What came in and what was decided. The caller has a transaction. */
    void enterReceived() {
        List<JournalEntry> entries = new ArrayList<>(store.received(context.run()));
        entries.addAll(newDecisions());
        entries.removeAll(new HashSet<>(ofThisRun()));
        append(entries);
    }

    private List<JournalEntry> ofThisRun() {
        // A decision that was taken back and made again within a run is new each time; newDecisions() knows.
        return store.ofRun(context.run()).stream()
                .filter(entry -> entry.what() == Deed.READ || entry.what() == Deed.REJECTED)
                .toList();
    }

    private List<JournalEntry> newDecisions() {
        Set<JournalEntry> known = new LinkedHashSet<>();
        for (JournalEntry entry : store.of(List.of(Deed.DECIDED, Deed.WITHDRAWN))) {
            if (entry.what() == Deed.DECIDED) {
                known.add(entry);
            } else {
                known.removeIf(decided -> decided.withdrawn().equals(entry));
            }
        }
        Set<JournalEntry> present = new LinkedHashSet<>();
        decisions.entries().forEach(entry -> present.add(decided(entry)));
        List<JournalEntry> news = new ArrayList<>();
        known.stream()
                .filter(entry -> !present.contains(entry))
                .map(JournalEntry::withdrawn)
                .forEach(news::add);
        present.stream().filter(entry -> !known.contains(entry)).forEach(news::add);
        return news;
    }

    /** Not the reason, in which names may stand: it is in the package, and the hash covers it. */
    private static JournalEntry decided(Entry entry) {
        List<String> details = new ArrayList<>();
        for (DecisionColumn column : DETAILS) {
            String text = column == DecisionColumn.ID ? entry.id() : entry.text(column);
            if (!text.isEmpty()) {
                details.add(column.code() + "=" + text);
            }
        }
        return JournalEntry.of(
                Deed.DECIDED,
                entry.text(DecisionColumn.YEAR),
                entry.text(DecisionColumn.UNIT_CODE),
                entry.text(DecisionColumn.FILE),
                Fingerprint.of(List.of(entry.fields().toString())),
                entry.text(DecisionColumn.AUTHOR),
                String.join("; ", details));
    }

    /** What was published. The caller has a transaction. */
    void enterPublished() {
        Set<JournalEntry> known = new HashSet<>(store.of(List.of(Deed.PUBLISHED)));
        List<JournalEntry> entries = new ArrayList<>();
        store.published(context.run()).forEach((year, folder) -> entries.add(published(year, folder)));
        entries.removeAll(known);
        append(entries);
    }

    private JournalEntry published(int year, String folder) {
        Path version = context.settings().folders().output().resolve(folder);
        try {
            return JournalEntry.of(
                    Deed.PUBLISHED,
                    Integer.toString(year),
                    NONE,
                    folder.replace('\\', '/'),
                    Fingerprint.of(Packages.manifest(version)),
                    NONE,
                    "status=" + Packages.status(version).code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(List<JournalEntry> entries) {
        if (!entries.isEmpty()) {
            Instant now = context.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            store.append(context.run(), now.toString(), System.getProperty("user.name", NONE), entries);
        }
    }

    /** Puts the journal beside the packages. One that tells otherwise than the tables is kept, too. */
    void export() {
        Optional<JournalLine> last = store.last();
        JournalFile file = new JournalFile(context.settings().folders().output());
        try {
            Optional<String> exported = file.lastLine();
            if (last.isEmpty() || exported.equals(last.map(JournalLine::csv))) {
                return;
            }
            if (exported.isPresent() && !isOurs(exported.get())) {
                file.putAside(context.run());
                progress.says(RunNotice.OTHER_JOURNAL, context.run());
            }
            file.write(JournalLine.HEADING, each -> store.eachLine(line -> each.accept(line.csv())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(String line) {
        String number = line.substring(0, Math.max(0, line.indexOf(',')));
        boolean isNumber = number.matches("[0-9]{1,18}");
        return isNumber
                && store.line(Long.parseLong(number))
                        .filter(ours -> ours.csv().equals(line))
                        .isPresent();
    }
}
