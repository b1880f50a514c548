package org.gouji.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportAudit;
import org.gouji.intake.ReportReading;
import org.gouji.job.DraftReply;
import org.gouji.message.Messages;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.OperatorException;
import org.gouji.model.Outcome;
import org.gouji.model.Reply;
import org.gouji.model.Report;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a clerk what is wrong with a draft, where, and how to mend it; the gravest first. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "报送前自查：哪里不对、为什么、怎么改。不写任何文件。",
            "Checks a draft before it is handed in: what is wrong, where, and how to mend it. Writes nothing."
        },
        footer = {"", "例 / example:", "  gouji check 本镇2024年政府信息公开工作年度报告.html"})
final class CheckCommand implements Callable<Integer> {

    /** So many findings of one rule are told in full, further ones only by their place. */
    private static final int FULL_SENTENCES = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "报告文件 / report files: Word, Excel, PDF, OFD, HTML, text, mail, ZIP.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--forms",
            paramLabel = "DIR",
            description = "本单位自定义的表格格式 / folder with forms of your own, beside the built-in ones.")
    private Optional<Path> forms = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        ReportReading reading = forms.map(ReportReading::with).orElseGet(ReportReading::builtIn);
        ReportAudit audit = reading.audit();
        DraftReply replies = new DraftReply(forms);
        int errors = 0;
        int warnings = 0;
        boolean failed = false;
        for (Path file : files) {
            InputFile input = new InputFile(file);
            try {
                FileReading result = audit.audit(reading.read(input.fileName(), input.size(), input::bytes));
                List<Finding> findings = new ArrayList<>(result.allFindings());
                result.replies().forEach(reply -> findings.addAll(replies.check(reply)));
                print(terminal, result, findings);
                errors += count(findings, Severity.ERROR);
                warnings += count(findings, Severity.WARNING);
            } catch (OperatorException e) {
                failed = true;
                terminal.complain(String.valueOf(e.getMessage()));
            }
        }
        String verdict = errors > 0 ? "check.mend" : warnings > 0 ? "check.explain" : "check.clean";
        terminal.verdict(failed ? "check.failed" : verdict, Map.of("errors", "" + errors, "warnings", "" + warnings));
        if (failed) {
            return ExitCode.OPERATOR.code();
        }
        return (errors > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int)
                findings.stream().filter(finding -> finding.isOpen(severity)).count();
    }

    private static void print(Terminal terminal, FileReading reading, List<Finding> findings) {
        terminal.print(reading.name());
        for (Report report : reading.reports()) {
            String heldFile = report.heldFile().isEmpty() ? "" : report.heldFile() + "  ";
            terminal.print("  " + heldFile + reportLine(terminal, report));
        }
        for (Reply reply : reading.replies()) {
            terminal.print("  " + replyLine(terminal, reply));
        }
        printAll(terminal, findings, Severity.ERROR, "check.errors");
        printAll(terminal, findings, Severity.WARNING, "check.warnings");
        printAll(terminal, findings, Severity.INFO, "check.notes");
        long explained = findings.stream().filter(Finding::isExplained).count();
        if (explained > 0) {
            terminal.print("  " + terminal.text("check.explained", Map.of("n", "" + explained)));
        }
        long open = findings.stream()
                .filter(finding -> finding.outcome() == Outcome.NOT_ASSESSABLE)
                .count();
        if (open > 0) {
            terminal.print("  " + terminal.text("check.open", Map.of("n", "" + open)));
        }
        terminal.print("");
    }

    private static String reportLine(Terminal terminal, Report report) {
        long numbers = report.cells().stream()
                .filter(cell -> cell.value().state() == CellState.NUMBER)
                .count();
        return terminal.text(
                "check.report",
                Map.of(
                        "unit",
                        report.title().unitName().isEmpty()
                                ? "?"
                                : report.title().unitName(),
                        "year",
                        report.title().statedYear() == 0
                                ? "?"
                                : "" + report.title().statedYear(),
                        "form",
                        report.form().id(),
                        "numbers",
                        "" + numbers,
                        "cells",
                        "" + report.cells().size(),
                        "passed",
                        "" + report.passed()));
    }

    private static String replyLine(Terminal terminal, Reply reply) {
        long given = reply.answers().stream().filter(Reply.Answer::isGiven).count();
        return terminal.text(
                "check.reply",
                Map.of(
                        "unit",
                        reply.identity().unitName(),
                        "year",
                        reply.identity().year().toString(),
                        "letter",
                        reply.identity().letter(),
                        "n",
                        "" + reply.answers().size(),
                        "given",
                        "" + given));
    }

    private static void printAll(Terminal terminal, List<Finding> findings, Severity severity, String heading) {
        List<Finding> these =
                findings.stream().filter(finding -> finding.isOpen(severity)).toList();
        if (these.isEmpty()) {
            return;
        }
        terminal.print("  " + terminal.text(heading, Map.of("n", "" + these.size())));
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        these.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        int number = 1;
        for (List<Finding> ofRule : byRule.values()) {
            int full = ofRule.size() <= FULL_SENTENCES + 1 ? ofRule.size() : FULL_SENTENCES;
            for (Finding finding : ofRule.subList(0, full)) {
                printOne(terminal, number, finding);
                number++;
            }
            printAlike(terminal, ofRule.subList(full, ofRule.size()));
            number += ofRule.size() - full;
        }
    }

    private static void printOne(Terminal terminal, int number, Finding finding) {
        Messages messages = terminal.messages();
        terminal.print("  %2d. %s".formatted(number, messages.sentence(finding)));
        String place = finding.source() instanceof Source.Whole ? "" : messages.source(finding.source());
        Map<String, String> arguments =
                Map.of("rule", finding.rule(), "place", place, "proposal", messages.proposal(finding));
        terminal.print("      " + terminal.text("check.where", arguments));
        String fault = messages.fault(finding);
        if (!fault.isEmpty()) {
            terminal.print("      " + terminal.text("check.fault", Map.of("fault", fault)));
        }
    }

    /** The same said of many rows is said once, with the places of all. */
    private static void printAlike(Terminal terminal, List<Finding> alike) {
        if (alike.isEmpty()) {
            return;
        }
        String places = alike.stream()
                .map(finding -> terminal.text("check.place", placeOf(terminal, finding)))
                .collect(Collectors.joining(terminal.text("check.and", Map.of())));
        terminal.print("      " + terminal.text("check.alike", Map.of("n", "" + alike.size(), "places", places)));
    }

    private static Map<String, String> placeOf(Terminal terminal, Finding finding) {
        return Map.of(
                "row",
                        finding.arguments()
                                .getOrDefault("row", finding.arguments().getOrDefault("right", "")),
                "place", terminal.messages().source(finding.source()));
    }
}
