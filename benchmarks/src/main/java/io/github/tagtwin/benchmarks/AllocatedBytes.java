package io.github.tagtwin.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * What the thread itself allocates for a page of ours without a tag, to the byte. For one way of writing pages at a time: where
 * the JVM has seen several, it saves fewer objects.
 */
final class AllocatedBytes {
    private static final int ROUNDS = 4;
    private static final long BYTES_A_ROUND = 4_000_000_000L;
    private static final int MOST_PAGES = 40_000;

    private AllocatedBytes() {}

    /** Prints it for short and long pages. */
    static void print(String path) throws IOException {
        for (int pageKb : List.of(100, 2, 1000)) {
            InjectorBenchmark one = new InjectorBenchmark();
            one.peer = "tagtwin";
            one.path = path;
            one.pageKb = pageKb;
            one.tag = "none";
            one.prepare();
            System.out.printf(Locale.ROOT, "%s, %d KB: %.0f bytes a page%n", path, pageKb, ofLastRound(one));
        }
    }

    private static double ofLastRound(InjectorBenchmark one) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int pages = (int) Math.min(MOST_PAGES, BYTES_A_ROUND / (one.pageKb * 1024L));
        long before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            before = threads.getCurrentThreadAllocatedBytes();
            for (int page = 0; page < pages; page++) {
                one.page();
            }
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / (double) pages;
    }
}
