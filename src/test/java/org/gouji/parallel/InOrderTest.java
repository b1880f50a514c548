package org.gouji.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two threads at work for one that gives and takes. */
class InOrderTest {

    private final ExecutorService hands = Executors.newFixedThreadPool(2);

    @AfterEach
    void rest() {
        hands.shutdownNow();
    }

    @Test
    void resultsComeInTheOrderOfTheWorkWhoeverIsFirstDone() {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        try (InOrder<String> words = new InOrder<>(hands, 2)) {
            words.give(() -> {
                await(secondIsDone);
                return "first";
            });
            words.give(() -> {
                secondIsDone.countDown();
                return "second";
            });

            assertThat(List.of(words.take(), words.take())).containsExactly("first", "second");
            assertThat(words.isEmpty()).isTrue();
        }
    }

    @Test
    void noMoreIsUnderWayThanMayBe() {
        try (InOrder<Integer> numbers = new InOrder<>(hands, 3)) {
            List<Integer> taken = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                if (numbers.isFull()) {
                    taken.add(numbers.take());
                }
                int number = i;
                numbers.give(() -> number);
            }

            assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6);
            assertThatThrownBy(() -> numbers.give(() -> 10)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatTheWorkThrewIsThrownWhereItsResultIsTaken() {
        try (InOrder<String> words = new InOrder<>(hands, 2)) {
            words.give(() -> "sound");
            words.give(() -> {
                throw new UncheckedIOException(new IOException("disk full"));
            });

            assertThat(words.take()).isEqualTo("sound");
            assertThatThrownBy(words::take)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("disk full");
        }
    }

    @Test
    void nothingIsUnderWayBehindTheBackOfWhoeverGaveUp() {
        AtomicBoolean isDone = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InOrder<String> words = new InOrder<>(hands, 1);
        words.give(() -> {
            begun.countDown();
            await(goOn);
            isDone.set(true);
            throw new IllegalStateException("Nobody asks.");
        });
        await(begun);
        CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(
                () -> {
                    words.close();
                    return isDone.get();
                },
                hands);
        while (!words.isGivenUp()) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(closing.join()).isTrue();
    }

    @Test
    void whatNobodyHasBegunIsGivenUp() {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean isDone = new AtomicBoolean();
        // The only hand is free once everything has been given up.
        Executor later = work -> hands.execute(() -> {
            await(goOn);
            work.run();
        });
        InOrder<String> words = new InOrder<>(later, 1);
        words.give(() -> {
            isDone.set(true);
            return "done";
        });
        CompletableFuture<Void> closing = CompletableFuture.runAsync(words::close, hands);
        while (!words.isGivenUp()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        closing.join();

        assertThat(isDone).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
