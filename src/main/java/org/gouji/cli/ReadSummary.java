package org.gouji.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.gouji.intake.FileReading;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Report;
import org.gouji.model.Severity;

/** What was read, a line a file in the order of the command line, and the verdict over all. For any number of threads. */
final class ReadSummary {

    private final Terminal terminal;
    private final Map<Integer, String> lines = new ConcurrentSkipListMap<>();
    private final LongAdder cells = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final LongAdder warnings = new LongAdder();
    private final LongAdder unread = new LongAdder();

    ReadSummary(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Adds a file.
     *
     * @param shown more lines about it, below its own
     */
    void add(int index, FileReading reading, List<String> shown) {
        long fileErrors = count(reading, Severity.ERROR);
        long fileWarnings = count(reading, Severity.WARNING);
        errors.add(fileErrors);
        warnings.add(fileWarnings);
        StringBuilder line = new StringBuilder();
        for (Report report : reading.reports()) {
            cells.add(report.cells().size());
            line.append(line.isEmpty() ? "" : System.lineSeparator()).append(reportLine(reading, report));
        }
        if (reading.reports().isEmpty()) {
            unread.increment();
        }
        reading.refusals()
                .forEach(finding -> line.append(line.isEmpty() ? "" : System.lineSeparator())
                        .append(refusalLine(reading, finding)));
        shown.forEach(each -> line.append(System.lineSeparator()).append(each));
        lines.put(index, line.toString());
    }

    void addFailure(int index, String message) {
        unread.increment();
        lines.put(index, message);
    }

    private String refusalLine(FileReading reading, Finding finding) {
        String reason = terminal.messages().sentence(finding);
        return terminal.text("read.refused", Map.of("file", reading.nameOf(finding.source()), "reason", reason));
    }

    private String reportLine(FileReading reading, Report report) {
        long unreadable = report.cells().stream()
                .filter(cell -> cell.value().state() == CellState.UNREADABLE)
                .count();
        long numbers = report.cells().stream()
                .filter(cell -> cell.value().state() == CellState.NUMBER)
                .count();
        long empty = report.cells().size() - numbers - unreadable;
        return terminal.text(
                "read.file",
                Map.of(
                        "file", reading.nameOf(report.title().source()),
                        "unit", orQuestion(report.title().unitName()),
                        "year",
                                report.title().statedYear() == 0
                                        ? "?"
                                        : "" + report.title().statedYear(),
                        "form", report.form().id(),
                        "numbers", "" + numbers,
                        "empty", "" + empty,
                        "unreadable", "" + unreadable,
                        "errors", "" + count(report.findings().stream(), Severity.ERROR),
                        "warnings", "" + count(report.findings().stream(), Severity.WARNING)));
    }

    private static String orQuestion(String text) {
        return text.isEmpty() ? "?" : text;
    }

    private static long count(FileReading reading, Severity severity) {
        return count(reading.allFindings().stream(), severity);
    }

    private static long count(java.util.stream.Stream<Finding> findings, Severity severity) {
        return findings.filter(finding -> finding.outcome() == Outcome.FAILED && finding.severity() == severity)
                .count();
    }

    /** Prints everything; the verdict comes last. */
    ExitCode print(boolean operatorMustAct) {
        lines.values().forEach(terminal::print);
        terminal.verdict(
                "read.verdict",
                Map.of(
                        "files", "" + lines.size(),
                        "unread", "" + unread.sum(),
                        "cells", "" + cells.sum(),
                        "errors", "" + errors.sum(),
                        "warnings", "" + warnings.sum()));
        if (operatorMustAct) {
            return ExitCode.OPERATOR;
        }
        return errors.sum() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
