package io.github.tagtwin.benchmarks;

import io.github.tagtwin.benchmarks.queue.QueueRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the comparison and writes {@code injector.csv} beside the jar: of ten short measurements the best, since others may
 * be at work on the machine, too. {@code -Dquick=true} runs a part of it, pages of 100 KB
 * without a tag, in a minute.
 */
public final class Main {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Main() {}

    /** Runs it; told {@code queue}, the queue's instead; told {@code memory} and a path, counts what our pages allocate. */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (List.of(arguments).contains("queue")) {
            QueueRun.run(jar.resolveSibling("queue.csv"));
            return;
        }
        if (List.of(arguments).contains("memory")) {
            AllocatedBytes.print(arguments[1]);
            return;
        }
        Collection<RunResult> results = new Runner(options().build()).run();
        Path file = jar.resolveSibling("injector.csv");
        Files.write(file, lines(results));
        System.out.println("Figures: " + file);
    }

    private static ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(InjectorBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .forks(1)
                .jvmArgsAppend("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC")
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(10)
                .measurementTime(TimeValue.milliseconds(100));
        return Boolean.getBoolean("quick") ? options.param("pageKb", "100").param("tag", "none") : options;
    }

    private static List<String> lines(Collection<RunResult> results) {
        List<String> lines = new ArrayList<>(List.of("peer,path,page_kb,tag,ns_per_page,bytes_per_page"));
        results.forEach(result -> lines.add(line(result)));
        return lines;
    }

    private static String line(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return String.join(
                ",",
                result.getParams().getParam("peer"),
                result.getParams().getParam("path"),
                result.getParams().getParam("pageKb"),
                result.getParams().getParam("tag"),
                rounded(result.getPrimaryResult().getStatistics().getMin()),
                rounded(allocated.getScore()));
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }
}
