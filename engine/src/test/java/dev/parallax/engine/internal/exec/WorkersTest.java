package dev.parallax.engine.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final Deadline NEVER = new Deadline(null);

    private static final class Noting implements Workers.Worker {
        final List<Integer> done = new ArrayList<>();

        @Override
        public void work(int task) {
            done.add(task);
        }
    }

    private static List<Integer> all(List<Noting> workers) {
        return workers.stream().flatMap(worker -> worker.done.stream()).sorted().toList();
    }

    @Test
    void everyTaskIsDoneOnceAndEachWorkersRise() {
        try (Workers workers = new Workers(4)) {
            for (int tasks = 0; tasks < 300; tasks++) {
                List<Noting> worked = workers.share(tasks, tasks, NEVER, Noting::new);
                assertThat(all(worked))
                        .isEqualTo(IntStream.range(0, tasks).boxed().toList());
                assertThat(worked).allSatisfy(worker -> assertThat(worker.done).isSorted());
            }
        }
    }

    @Test
    void theCallerDoesAllWhereOtherThreadsHaveNoTime() {
        try (Workers workers = new Workers(2)) {
            CountDownLatch busy = new CountDownLatch(1);
            workers.execute(() -> await(busy));
            List<Noting> worked = workers.share(50, 50, NEVER, Noting::new);
            busy.countDown();
            assertThat(worked).hasSize(1);
            assertThat(all(worked)).hasSize(50);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatGoesWrongOnAnyThreadReachesTheCaller() {
        try (Workers workers = new Workers(3)) {
            for (int bad = 0; bad < 40; bad++) {
                int failing = bad;
                assertThatThrownBy(() -> workers.share(40, 40, NEVER, () -> task -> {
                            if (task == failing) {
                                throw new IllegalArgumentException("task " + task);
                            }
                        }))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("task " + bad);
            }
        }
    }
}
