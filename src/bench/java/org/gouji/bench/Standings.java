package org.gouji.bench;

import java.util.List;
import java.util.Locale;

/** What a race gave: for each contender the median cost, and its ratio to the first one with its spread over the rounds. */
final class Standings {

    private static final double NANOS_PER_MICRO = 1000;

    private final List<Contender> contenders;
    private final List<long[]> rounds;

    Standings(List<Contender> contenders, List<long[]> rounds) {
        this.contenders = contenders;
        this.rounds = rounds;
    }

    /** As a Markdown table. */
    String table() {
        StringBuilder table = new StringBuilder("""
                | what | µs of cpu per file | ratio | least | most |
                |---|---:|---:|---:|---:|
                """);
        for (int i = 0; i < contenders.size(); i++) {
            int contender = i;
            Spread ratio = Spread.of(rounds, times -> (double) times[contender] / times[0]);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f | %.2f | %.2f |%n",
                    contenders.get(i).name(),
                    Spread.of(rounds, times -> times[contender] / NANOS_PER_MICRO).median(),
                    ratio.median(),
                    ratio.least(),
                    ratio.most()));
        }
        return table.toString();
    }
}
