package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.consolidate.Conservation.Leak;
import org.gouji.model.Cell;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/**
 * The second set of books: every report is entered once, under the set of aggregates that have to contain it, apart
 * from the running sums. At the end each aggregate must be the total of its accounts, so AREA is LEVEL and the rest,
 * and all accounts together must be what came in.
 */
final class Ledger {

    private final FormCells cells;
    private final Map<Set<String>, Account> accounts = new LinkedHashMap<>();
    private int reports;
    private long numbers;
    private BigDecimal control = BigDecimal.ZERO;

    /** What came from the reports that belong to the same aggregates. */
    private static final class Account {
        private final BigDecimal[] sums;
        private final int[] counted;
        private int reports;
        private long numbers;
        private BigDecimal control = BigDecimal.ZERO;

        private Account(int cells) {
            sums = new BigDecimal[cells];
            Arrays.fill(sums, BigDecimal.ZERO);
            counted = new int[cells];
        }
    }

    Ledger(FormCells cells) {
        this.cells = cells;
    }

    /** Enters what came in, before anybody decides about it. */
    void enterArrival(Submission submission) {
        reports++;
        for (Cell cell : submission.cells()) {
            if (cell.value() instanceof Value.Amount amount) {
                numbers++;
                control = plus(control, amount.number());
            }
        }
    }

    /** Enters a report that these aggregates have to contain. */
    void enterCounted(Submission submission, Set<String> aggregates) {
        Account account = account(aggregates);
        account.reports++;
        int guess = 0;
        for (Cell cell : submission.cells()) {
            int number = cells.number(cell.key(), guess);
            guess = number + 1;
            if (cell.value() instanceof Value.Amount amount) {
                account.counted[number]++;
                account.sums[number] = plus(account.sums[number], amount.number());
            }
        }
    }

    /** Enters a report that is in no aggregate. */
    void enterExcluded(Submission submission) {
        Account account = account(Set.of());
        account.reports++;
        for (Cell cell : submission.cells()) {
            if (cell.value() instanceof Value.Amount amount) {
                account.numbers++;
                account.control = plus(account.control, amount.number());
            }
        }
    }

    Conservation balance(List<CountyTable> tables) {
        List<Leak> leaks = new ArrayList<>();
        balanceArrivals(leaks);
        tables.forEach(table -> balance(table, leaks));
        return new Conservation(reports, numbers, leaks);
    }

    private void balanceArrivals(List<Leak> leaks) {
        int entered = 0;
        long counted = 0;
        BigDecimal total = BigDecimal.ZERO;
        for (Account account : accounts.values()) {
            entered += account.reports;
            counted += account.numbers;
            total = total.add(account.control);
            for (int cell = 0; cell < cells.size(); cell++) {
                counted += account.counted[cell];
                total = total.add(account.sums[cell]);
            }
        }
        compare("reports", reports, entered, leaks);
        compare("numbers", numbers, counted, leaks);
        compare("control total", control, total, leaks);
    }

    private void balance(CountyTable table, List<Leak> leaks) {
        String name = table.aggregate().code();
        List<Account> contained = accounts.entrySet().stream()
                .filter(entry -> entry.getKey().contains(name))
                .map(Map.Entry::getValue)
                .toList();
        compare(
                name + " reports",
                contained.stream().mapToInt(account -> account.reports).sum(),
                table.reports(),
                leaks);
        for (int cell = 0; cell < cells.size(); cell++) {
            balance(name, contained, cell, table.cells().get(cell), leaks);
        }
    }

    private void balance(String name, List<Account> contained, int number, CountyCell cell, List<Leak> leaks) {
        String balance = name + " " + cell.cell().key();
        int counted =
                contained.stream().mapToInt(account -> account.counted[number]).sum();
        compare(balance + " counted", counted, cell.coverage().counted(), leaks);
        if (!cell.coverage().addsUp()) {
            leaks.add(new Leak(
                    balance + " coverage",
                    "one group per member",
                    cell.coverage().toString()));
        }
        if (cells.isSummed(number)) {
            BigDecimal in =
                    contained.stream().map(account -> account.sums[number]).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal out = cell.value() instanceof Value.Amount amount ? amount.number() : BigDecimal.ZERO;
            compare(balance, in, out, leaks);
        }
    }

    private Account account(Set<String> aggregates) {
        return accounts.computeIfAbsent(new HashSet<>(aggregates), key -> new Account(cells.size()));
    }

    /** Adding the many zeros would cost more than all the rest; their decimals do not matter here. */
    private static BigDecimal plus(BigDecimal sum, BigDecimal number) {
        return number.signum() == 0 ? sum : sum.add(number);
    }

    private static void compare(String balance, long in, long out, List<Leak> leaks) {
        compare(balance, BigDecimal.valueOf(in), BigDecimal.valueOf(out), leaks);
    }

    private static void compare(String balance, BigDecimal in, BigDecimal out, List<Leak> leaks) {
        if (in.compareTo(out) != 0) {
            leaks.add(new Leak(balance, in.toPlainString(), out.toPlainString()));
        }
    }
}
