package io.github.tagtwin.contracts.probe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of probes. */
public final class Probes {
    /** By stream and by writer, on the request's own thread and without more ado; the first is the plainest page there is. */
    public static final List<Probe> PLAIN = Stream.of(StreamProbes.all(), WriterProbes.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableList());

    /** Goes on until the browser has gone. */
    public static final Probe ENDLESS = Probe.edited("endless page", (request, response) -> {
        response.setContentType(Chunks.HTML);
        for (int time = 0; time < 200; time++) {
            response.getOutputStream().write(Templates.bytes(Templates.bigPage()));
        }
    });

    public static final List<Probe> ALL = Stream.of(
                    PLAIN,
                    LengthProbes.all(),
                    TypeProbes.all(),
                    CharsetProbes.all(),
                    DispatchProbes.all(),
                    AsyncProbes.all(),
                    ResetProbes.all(),
                    ErrorProbes.all(),
                    RedirectProbes.all(),
                    CachingProbes.all(),
                    ContentProbes.all(),
                    FileProbes.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableList());

    /** Pages that others may keep, and some that they may not, where the shop has them all keyed. */
    public static final List<Probe> KEYED = CachingProbes.keyed();

    /** Pages that others may keep. */
    public static final List<Probe> SHARED = CachingProbes.shared();

    /** A page that others may keep, and whose version a browser may ask about. */
    public static final Probe VERSIONED = SHARED.get(0);

    private Probes() {}

    static Optional<Probe> at(String path) {
        return Stream.concat(Stream.of(ENDLESS), ALL.stream())
                .filter(probe -> probe.path().equals(path))
                .findFirst();
    }
}
