package org.gouji.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

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
            double[] ratios = sorted(times -> (double) times[contender] / times[0]);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f | %.2f | %.2f |%n",
                    contenders.get(i).name(),
                    median(sorted(times -> times[contender] / NANOS_PER_MICRO)),
                    median(ratios),
                    ratios[0],
                    ratios[ratios.length - 1]));
        }
        return table.toString();
    }

    private double[] sorted(ToDoubleFunction<long[]> figure) {
        double[] figures = rounds.stream().mapToDouble(figure).toArray();
        Arrays.sort(figures);
        return figures;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
