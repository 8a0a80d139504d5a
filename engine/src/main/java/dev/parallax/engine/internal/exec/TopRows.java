package dev.parallax.engine.internal.exec;

import java.util.Arrays;

/** The first few rows of an order without sorting the rest: a heap whose root is the last of them. */
final class TopRows {
    private final Sorting.Order order;
    private final int[] heap;
    private int size;

    private TopRows(int most, Sorting.Order order) {
        this.heap = new int[most];
        this.order = order;
    }

    /** The first {@code most} of rows 0 to {@code rows - 1}, in order; ties as they were. */
    static int[] of(int rows, int most, Sorting.Order order) {
        if (most >= rows / 4) {
            int[] all = new int[rows];
            for (int row = 0; row < rows; row++) {
                all[row] = row;
            }
            Sorting.sort(all, rows, order);
            return most >= rows ? all : Arrays.copyOf(all, most);
        }
        Sorting.Order total = (left, right) -> {
            int compared = order.compare(left, right);
            return compared != 0 ? compared : Integer.compare(left, right);
        };
        TopRows top = new TopRows(most, total);
        for (int row = 0; row < rows && most > 0; row++) {
            top.offer(row);
        }
        Sorting.sort(top.heap, top.size, total);
        return top.heap;
    }

    private void offer(int row) {
        if (size < heap.length) {
            heap[size] = row;
            up(size++);
        } else if (order.compare(row, heap[0]) < 0) {
            heap[0] = row;
            down();
        }
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && order.compare(heap[(at - 1) / 2], heap[at]) < 0) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down() {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && order.compare(heap[child + 1], heap[child]) > 0) {
                child++;
            }
            if (order.compare(heap[at], heap[child]) >= 0) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int a, int b) {
        int row = heap[a];
        heap[a] = heap[b];
        heap[b] = row;
    }
}
