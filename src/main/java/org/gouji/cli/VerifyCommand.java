package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.publish.Packages;
import org.gouji.publish.verify.Flaw;
import org.gouji.publish.verify.JournalVerifier;
import org.gouji.publish.verify.PackageVerifier;
import org.gouji.publish.verify.PackedPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds up a published package again, from its files alone. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "核验已发布的结果：逐个文件核对校验值，按各单位的数重新相加，与全县的数比对。只看结果里的文件，文件夹和压缩包都行。",
            "Verifies published packages: compares every file with its hash and adds up the units' numbers again."
                    + " Needs",
            "nothing but the files of the package, as a folder or packed into a ZIP."
        },
        footer = {
            "",
            "例 / examples:",
            "  gouji verify target/sample/output/990100-2021             the current version",
            "  gouji verify target/sample/output/990100-2021/v1          a certain one",
            "  gouji verify 990100-2021-v1.zip                           the same, as it was sent",
            "  gouji verify target/sample/output/journal.csv             the journal, and what it says was published"
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PACKAGE",
            description = {
                "结果文件夹、压缩包或日志 / folder of a package, or of all versions of it, or its ZIP,",
                "or a journal.csv."
            })
    private List<Path> folders = new ArrayList<>();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = new Terminal(spec, language.code());
        int flawed = 0;
        for (Path folder : folders) {
            List<Flaw> flaws = verify(folder);
            Map<String, String> name = Map.of("folder", folder.toString(), "n", Integer.toString(flaws.size()));
            terminal.print(terminal.text(flaws.isEmpty() ? "verify.sound" : "verify.flawed", name));
            flaws.forEach(flaw -> terminal.print("  " + terminal.messages().text(flaw.key(), flaw.arguments())));
            flawed += flaws.isEmpty() ? 0 : 1;
        }
        Map<String, String> counts = Map.of("n", Integer.toString(folders.size()), "flawed", Integer.toString(flawed));
        terminal.verdict(flawed == 0 ? "verify.clean" : "verify.findings", counts);
        return (flawed == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS).code();
    }

    private static List<Flaw> verify(Path folder) {
        try {
            if (folder.toString().endsWith(".csv")) {
                return JournalVerifier.verify(folder);
            }
            if (Files.isRegularFile(folder)) {
                return new PackedPackage(folder).verify().orElseThrow(() -> none(folder));
            }
            Path version = Packages.of(folder);
            if (!Packages.isPackage(version)) {
                throw none(folder);
            }
            List<Flaw> flaws = new ArrayList<>(PackageVerifier.verify(version));
            flaws.addAll(JournalVerifier.verifyVersion(version));
            Path zip = Packages.zip(version);
            if (Files.exists(zip)) {
                flaws.addAll(new PackedPackage(zip).differences(version));
            }
            return flaws;
        } catch (IOException e) {
            throw Refusal.of(
                    "cli.verify.unreadable", Map.of("folder", folder, "cause", String.valueOf(e.getMessage())), e);
        }
    }

    private static OperatorException none(Path folder) {
        return Refusal.of("cli.verify.none", Map.of("folder", folder));
    }
}
