package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gouji.store.FileStamp;
import org.gouji.store.Partition;
import org.junit.jupiter.api.Test;

class PartitionPlanTest {

    private static final ReadingCost COST = new ReadingCost(false);

    @Test
    void filesAreDividedByWhatTheyCostAndNotByTheirNumber() {
        PartitionPlan plan = new PartitionPlan(COST, 1000, 0);
        for (int number = 0; number < 100; number++) {
            plan.add(new FileStamp("a%03d.txt".formatted(number), 8_000, 0));
        }
        plan.add(new FileStamp("b1.pdf", 10_000_000, 0));
        plan.add(new FileStamp("b2.pdf", 10_000_000, 0));

        List<Partition> partitions = plan.partitions();

        assertThat(partitions).extracting(Partition::files).containsExactly(1, 1, 100);
        assertThat(partitions).extracting(Partition::first).containsExactly("b1.pdf", "b2.pdf", "a000.txt");
        assertThat(partitions.get(2).last()).isEqualTo("a099.txt");
    }

    @Test
    void noPartitionHasMoreFilesThanAChunk() {
        PartitionPlan plan = new PartitionPlan(COST, 3, 0);
        for (String path : List.of("a", "b", "c", "d")) {
            plan.add(new FileStamp(path, 0, 0));
        }

        assertThat(plan.partitions())
                .extracting(Partition::first, Partition::last, Partition::files)
                .containsExactly(tuple("a", "c", 3), tuple("d", "d", 1));
    }

    @Test
    void withoutFilesThereIsNothingToDivide() {
        assertThat(new PartitionPlan(COST, 3, 0).partitions()).isEmpty();
    }

    @Test
    void aPictureCostsMuchWhereItIsRead() {
        FileStamp scan = new FileStamp("in/扫描.JPG", 500_000, 0);

        assertThat(new ReadingCost(true).of(scan)).isGreaterThan(20 * COST.of(scan));
    }
}
