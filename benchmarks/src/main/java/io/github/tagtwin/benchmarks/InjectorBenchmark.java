package io.github.tagtwin.benchmarks;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One page through one peer's response, from its making to the page's last chunk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class InjectorBenchmark {
    @Param({"copy", "tagtwin", "javamelody", "sitemesh", "spring", "jsoup"})
    public String peer = "";

    @Param({"stream", "writer", "chars"})
    public String path = "";

    @Param({"2", "20", "100", "1000"})
    public int pageKb;

    @Param({"none", "early", "late"})
    public String tag = "";

    private Peer one = Peer.COPY;
    private PageWriting page = new PageWriting("", PageWriting.Way.STREAM);
    private final SwallowingResponse container = new SwallowingResponse();

    /** Makes the page. */
    @Setup
    public void prepare() {
        one = Peer.valueOf(peer.toUpperCase(Locale.ROOT));
        page = new PageWriting(ShopPage.of(pageKb * 1024, tag), PageWriting.Way.valueOf(path.toUpperCase(Locale.ROOT)));
    }

    /** Lets the page through. */
    @Benchmark
    public long page() throws IOException {
        container.begin();
        one.pass(page, container);
        return container.swallowed();
    }
}
