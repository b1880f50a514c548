package org.gouji.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gouji.job.CountyFindings;
import org.gouji.model.Finding;
import org.gouji.model.Severity;
import org.gouji.publish.csv.FindingHistoryCsv;
import org.gouji.store.FindingState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what is open, or was, the worst first. */
@Command(
        name = "findings",
        mixinStandardHelpOptions = true,
        description = {
            "问题清单：哪个单位的报告有什么问题，先找谁。必须改正的在前，其中对全县数影响大的在前。不改动任何东西。",
            "Lists what is wrong in whose report, as the last run left it: errors first, and of these first what could"
                    + " move",
            "the county's totals farthest, so the first line says who to call first. Changes nothing.",
            "",
            "影响：这个数改正后全县数可能变动多少（差额或缺少的数，除以全县数，最多100%%）。缺少的数按本单位上年的数估计，没有的按各单位平均数。",
            "The share is how far a total of the county may move when this is mended: the difference, or the missing",
            "number, over the county's total, 100%% at most. A missing number is taken as the unit's of the year"
                    + " before, or",
            "else as the average of the others.",
            "",
            "状态：new 最近一次有变化的运行新发现；returned 解决后又出现；persisting 以前发现、仍未解决；solved 已解决。",
            "States: new and returned as of the last run that changed anything, persisting since an earlier one,"
                    + " solved.",
            "A finding stays the same one while unit, year, rule, place and figures do."
        },
        footer = {
            "",
            "例 / examples:",
            "  gouji findings                                   先找谁 / who to call first",
            "  gouji findings jobs/county.yml --state new,returned",
            "  gouji findings jobs/county.yml --unit 990100103 --year 2021 --all",
            "  gouji findings jobs/county.yml --state solved --csv - > solved.csv"
        })
final class FindingsCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";
    private static final int SHOWN = 20;

    @Mixin
    private JobOptions job = new JobOptions();

    @Option(names = "--unit", paramLabel = "CODE|NAME", split = ",", description = "只列这些单位 / only of these units.")
    private List<String> units = List.of();

    @Option(names = "--year", paramLabel = "YEAR", split = ",", description = "只列这些年度 / only of these report years.")
    private List<Integer> years = List.of();

    @Option(
            names = "--rule",
            paramLabel = "ID",
            split = ",",
            description = "只列这些规则 / only of these rules, such as ST-06.")
    private List<String> rules = List.of();

    @Option(
            names = "--severity",
            paramLabel = "WEIGHT",
            split = ",",
            description = "error 必须改正，warning 需要核实，info 提示 / weights (default: error,warning).")
    private List<Severity> severities = List.of(Severity.ERROR, Severity.WARNING);

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "new,returned,persisting,solved / states (default: all but solved).")
    private List<FindingState> states = List.of(FindingState.NEW, FindingState.RETURNED, FindingState.PERSISTING);

    @Option(names = "--all", description = "全部列出，不只前" + SHOWN + "条 / all of them, not only the first " + SHOWN + ".")
    private boolean all;

    @Option(
            names = "--csv",
            paramLabel = "FILE|-",
            description = "写成CSV，列同结果中的findings.csv，另加状态、起止运行、影响（千分数）；- 为标准输出 / as CSV: the columns of the published"
                    + " findings.csv, and state, first_run, last_run, effect (thousandths); - is standard output.")
    private @Nullable String csv;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        Optional<List<CountyFindings.Line>> known = CountyFindings.of(job.settings());
        if (known.isEmpty()) {
            terminal.verdict("status.none", Map.of());
            return ExitCode.OPERATOR.code();
        }
        List<CountyFindings.Line> lines =
                known.get().stream().filter(this::isWanted).toList();
        if (csv == null) {
            print(terminal, lines);
        } else {
            write(
                    csv,
                    FindingHistoryCsv.bytes(
                            lines.stream().map(FindingsCommand::csvLine).toList()));
        }
        return verdict(terminal, lines);
    }

    private boolean isWanted(CountyFindings.Line line) {
        Finding finding = line.known().found().finding();
        return severities.contains(finding.severity())
                && states.contains(line.known().state())
                && isAmong(years, line.known().reportYear())
                && isAmong(rules, finding.rule())
                && (isAmong(units, line.known().unitCode()) || isAmong(units, line.unit()));
    }

    private static <T> boolean isAmong(List<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private void print(Terminal terminal, List<CountyFindings.Line> lines) {
        int shown = all ? lines.size() : Math.min(SHOWN, lines.size());
        for (int number = 1; number <= shown; number++) {
            CountyFindings.Line line = lines.get(number - 1);
            Finding finding = line.known().found().finding();
            Map<String, String> arguments = new HashMap<>();
            arguments.put("n", Integer.toString(number));
            arguments.put("unit", who(terminal, line));
            arguments.put("year", Integer.toString(line.known().reportYear()));
            arguments.put(
                    "severity", word(terminal, "severity", finding.severity().code()));
            arguments.put("state", word(terminal, "state", line.known().state().code()));
            arguments.put("effect", percent(line.known().found().effect()));
            arguments.put("rule", finding.rule());
            arguments.put("first", Long.toString(line.known().spells().first()));
            terminal.print(terminal.text("findings.line", arguments));
            terminal.print("    " + terminal.messages().sentence(finding));
            print(terminal, "place", terminal.messages().source(finding.source()));
            print(terminal, "proposal", finding.proposal());
            print(terminal, "file", line.known().found().file());
        }
        if (shown < lines.size()) {
            terminal.print(terminal.text("findings.more", Map.of("n", Integer.toString(lines.size() - shown))));
        }
    }

    private static String who(Terminal terminal, CountyFindings.Line line) {
        if (!line.unit().isEmpty()) {
            return line.unit();
        }
        return line.known().unitCode().isEmpty()
                ? terminal.text("findings.nobody", Map.of())
                : line.known().unitCode();
    }

    private static String word(Terminal terminal, String kind, String code) {
        return terminal.text("findings." + kind + "." + code, Map.of());
    }

    private static void print(Terminal terminal, String key, String text) {
        if (!text.isEmpty()) {
            terminal.print("    " + terminal.text("findings." + key, Map.of("text", text)));
        }
    }

    /** Thousandths as percent with one decimal; empty where nothing would move. */
    private static String percent(int thousandths) {
        return thousandths == 0 ? "" : String.format(Locale.ROOT, "%d.%d%%", thousandths / 10, thousandths % 10);
    }

    private static FindingHistoryCsv.Line csvLine(CountyFindings.Line line) {
        return new FindingHistoryCsv.Line(
                line.known().unitCode(),
                line.unit(),
                line.known().reportYear(),
                line.known().found().file(),
                line.known().found().finding(),
                line.known().state().code(),
                line.known().spells().first(),
                line.lastRun(),
                line.known().found().effect());
    }

    /** On standard output as bytes, whatever character set the terminal has. */
    private static void write(String place, byte[] content) {
        if (place.equals(STANDARD_OUTPUT)) {
            PrintStream out = System.out;
            out.write(content, 0, content.length);
            out.flush();
            return;
        }
        new OutputFile(Path.of(place)).write(content);
    }

    private static int verdict(Terminal terminal, List<CountyFindings.Line> lines) {
        long errors = lines.stream()
                .filter(line -> line.known().spells().isOpen())
                .filter(line -> line.known().found().finding().severity() == Severity.ERROR)
                .count();
        Map<String, String> arguments = Map.of(
                "n", Integer.toString(lines.size()),
                "errors", Long.toString(errors),
                "first", lines.isEmpty() ? "" : who(terminal, lines.get(0)));
        String key = lines.isEmpty() ? "findings.none" : "findings.verdict";
        terminal.verdict(key, arguments);
        return (errors > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN).code();
    }
}
