package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gouji.job.JobTree;
import org.gouji.message.Refusal;
import org.gouji.model.CellKey;
import org.gouji.model.CellState;
import org.gouji.model.OperatorException;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.publish.Packages;
import org.gouji.publish.verify.CountyReceipt;
import org.gouji.publish.verify.CountyReceipt.Absence;
import org.gouji.publish.verify.CountyReceipt.Adjusted;
import org.gouji.publish.verify.CountyReceipt.Contribution;
import org.gouji.publish.verify.RegionReceipt;
import org.gouji.publish.verify.RegionReceipt.Branch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a county number as the sum that it is, down to file, place and text. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "说明一个全县数的来历：由哪些单位的哪个文件哪一处的哪个数相加，哪些单位没有数。",
            "Explains a county number: which units' numbers it is the sum of, from which place of which file, and"
                    + " whose",
            "number is missing."
        },
        footer = {
            "",
            "例 / examples:",
            "  gouji explain 2020 AP.new.total                       the whole county, from the sample's package",
            "  gouji explain 2020 AP.new.total --aggregate LEVEL --job jobs/county.yml",
            "  gouji explain 2020 AP.new.total --job jobs/city.yml             what each county of a city adds",
            "  gouji explain 2020 AP.new.total --job jobs/city.yml --region 990100",
            "  gouji explain AP.new.total --package target/sample/output/990100-2020/v1"
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..2",
            paramLabel = "[YEAR] CELL",
            description = "年度和格，格写作 表.行.列 / the year, and the cell as TABLE.row.column.")
    private List<String> asked = List.of();

    @Option(
            names = "--aggregate",
            paramLabel = "AREA|LEVEL|OWN|…",
            defaultValue = "AREA",
            description =
                    "汇总口径，也可以是县里自定的 / which sum, or one that the county defines: ${DEFAULT-VALUE} by" + " default.")
    private String aggregate = "AREA";

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "任务中某个县或地区的代码 / code of a county or region of the job.")
    private @Nullable String region;

    @Option(names = "--package", paramLabel = "DIR", description = "结果文件夹 / folder of a package.")
    private @Nullable Path folder;

    @Mixin
    private NamedJob job = new NamedJob();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        CellKey cell = cell();
        try {
            Path version = version();
            if (Packages.isRegion(version)) {
                printRegion(terminal, cell, version);
                terminal.verdict("explain.verdict", Map.of("folder", version.toString()));
                return ExitCode.CLEAN.code();
            }
            CountyReceipt receipt = CountyReceipt.of(version, aggregate, cell)
                    .orElseThrow(() -> refusal("no-cell", Map.of("cell", cell.toString(), "aggregate", aggregate)));
            print(terminal, cell, receipt);
            terminal.verdict("explain.verdict", Map.of("folder", version.toString()));
            return ExitCode.CLEAN.code();
        } catch (IOException e) {
            throw Refusal.of("cli.explain.unreadable", Map.of("cause", String.valueOf(e.getMessage())), e);
        }
    }

    private CellKey cell() {
        String text = asked.get(asked.size() - 1);
        try {
            return CellKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("cli.explain.no-key", Map.of("cell", text), e);
        }
    }

    private Path version() throws IOException {
        if (folder != null) {
            Path version = Packages.of(folder);
            if (!Packages.isPackage(version)) {
                throw Refusal.of("cli.verify.none", Map.of("folder", folder));
            }
            return version;
        }
        JobTree tree = node();
        ReportYear year = year();
        Optional<Path> current = Packages.current(tree.output(), tree.code(), year);
        return current.orElseThrow(() -> refusal("no-year", Map.of("year", year.toString())));
    }

    /** What is asked for: the job itself, or a county or region below it. */
    private JobTree node() {
        JobTree tree = job.tree();
        if (region == null) {
            return tree;
        }
        String known = tree.all().map(JobTree::code).collect(Collectors.joining(", "));
        return tree.find(region).orElseThrow(() -> refusal("no-region", Map.of("region", region, "known", known)));
    }

    private ReportYear year() {
        String text = asked.size() == 2 ? asked.get(0) : "";
        try {
            return new ReportYear(Integer.parseInt(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.of("cli.explain.which-year", Map.of("year", text), e);
        }
    }

    private static OperatorException refusal(String key, Map<String, String> arguments) {
        return Refusal.of("cli.explain." + key, arguments);
    }

    private void print(Terminal terminal, CellKey cell, CountyReceipt receipt) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("cell", cell.toString());
        head.put("row", receipt.row());
        head.put("column", receipt.column());
        head.put("aggregate", aggregate);
        head.put("value", receipt.published());
        head.put("unit", receipt.unitOfMeasure());
        head.put("status", terminal.text("explain.status." + receipt.status(), Map.of()));
        head.put("summed", receipt.adjustments().isEmpty() ? "" : receipt.value());
        terminal.print(terminal.text("explain.head", head));
        List<String> branches = new ArrayList<>();
        receipt.contributions().forEach(contribution -> branches.add(said(terminal, contribution)));
        for (Absence absence : receipt.without()) {
            Map<String, String> arguments = Map.of("code", absence.unitCode(), "unit", absence.unit());
            branches.add(terminal.text("explain.without." + absence.status(), arguments));
        }
        receipt.adjustments().forEach(adjusted -> branches.add(said(terminal, adjusted)));
        for (int branch = 0; branch < branches.size(); branch++) {
            terminal.print((branch == branches.size() - 1 ? "└─ " : "├─ ") + branches.get(branch));
        }
    }

    /** A region's number leads to the packages of its members; what is in these, the same command says of them. */
    private void printRegion(Terminal terminal, CellKey cell, Path version) throws IOException {
        OperatorException none = refusal("no-cell", Map.of("cell", cell.toString(), "aggregate", aggregate));
        if (!aggregate.equals("AREA")) {
            throw none;
        }
        RegionReceipt receipt = RegionReceipt.of(version, cell).orElseThrow(() -> none);
        Map<String, String> head = new LinkedHashMap<>();
        head.put("cell", cell.toString());
        head.put("row", receipt.row());
        head.put("column", receipt.column());
        head.put("aggregate", aggregate);
        head.put("value", receipt.value());
        head.put("unit", receipt.unitOfMeasure());
        head.put("status", terminal.text("explain.status." + receipt.status(), Map.of()));
        head.put("summed", "");
        terminal.print(terminal.text("explain.head", head));
        List<Branch> branches = receipt.branches();
        for (int branch = 0; branch < branches.size(); branch++) {
            terminal.print((branch == branches.size() - 1 ? "└─ " : "├─ ") + said(terminal, branches.get(branch)));
        }
    }

    private static String said(Terminal terminal, Branch branch) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("name", branch.name());
        arguments.put("code", branch.code());
        arguments.put("value", branch.value().isEmpty() ? "∅" : branch.value());
        arguments.put("amount", branch.amount());
        arguments.put("counted", branch.counted());
        arguments.put("expected", branch.expected());
        arguments.put("folder", branch.folder());
        arguments.put(
                "hash",
                branch.sha256().substring(0, Math.min(12, branch.sha256().length())));
        return terminal.text("explain.member." + branch.status(), arguments);
    }

    private static String said(Terminal terminal, Adjusted adjusted) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("amount", adjusted.amount().startsWith("-") ? adjusted.amount() : "+" + adjusted.amount());
        arguments.put("result", adjusted.result());
        arguments.put("decision", adjusted.decision());
        arguments.put("author", adjusted.author());
        arguments.put("date", adjusted.date());
        arguments.put("reason", adjusted.reason());
        return terminal.text("explain.adjusted." + adjusted.kind(), arguments);
    }

    private static String said(Terminal terminal, Contribution contribution) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("code", contribution.unitCode());
        arguments.put("unit", contribution.unit());
        arguments.put(
                "value",
                contribution.counted()
                        ? contribution.value()
                        : terminal.messages().word(CellState.ofCode(contribution.state())));
        arguments.put("raw", contribution.raw());
        arguments.put("decision", contribution.decision());
        arguments.put("file", contribution.file());
        arguments.put("place", terminal.messages().source(Source.parse(contribution.source())));
        arguments.put(
                "hash",
                contribution
                        .sha256()
                        .substring(0, Math.min(12, contribution.sha256().length())));
        return terminal.text("explain.contribution", arguments);
    }
}
