package io.github.tagtwin.capture;

import io.github.tagtwin.settings.AddressRanges;
import io.github.tagtwin.settings.IpAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells where requests come from. What a header says counts only where trusted proxies alone could have written it; where
 * {@code Forwarded} and {@code X-Forwarded-…} disagree one of the two is a stranger's, and neither counts.
 *
 * <p>Thread-safe; looks no name up.
 */
final class Origins {
    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern PORT =
            Pattern.compile("[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5]");
    private static final Pattern HOST =
            Pattern.compile("([0-9A-Za-z._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:(" + PORT + "))?");

    private final AddressRanges trusted;

    Origins(AddressRanges trusted) {
        this.trusted = trusted;
    }

    Origin of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        IpAddress connection = peer == null ? null : Node.address(peer).orElse(null);
        return connection == null || !trusted.contain(connection) ? Origin.of(connection) : told(request, connection);
    }

    private Origin told(HttpServletRequest request, IpAddress connection) {
        List<ForwardedElement> elements =
                list(request, "Forwarded").stream().map(ForwardedElement::of).collect(Collectors.toList());
        Way standard = Way.back(connection, nodes(elements), trusted);
        Way common = Way.back(connection, list(request, "X-Forwarded-For"), trusted);
        Optional<ForwardedElement> element = standard.memberAtEnd(elements);
        return Origin.of(client(connection, standard, common))
                .behind(
                        agreed(
                                fact(element.flatMap(ForwardedElement::scheme), SCHEME),
                                fact(common.memberAtEnd(list(request, "X-Forwarded-Proto")), SCHEME)),
                        agreed(
                                fact(element.flatMap(ForwardedElement::host), HOST),
                                fact(common.memberAtEnd(list(request, "X-Forwarded-Host")), HOST)),
                        fact(common.memberAtEnd(list(request, "X-Forwarded-Port")), PORT));
    }

    private static List<String> list(HttpServletRequest request, String header) {
        return ListFromEnd.of(request.getHeaders(header));
    }

    // Elements that never say for whom they stand tell of the address alone.
    private static List<String> nodes(List<ForwardedElement> elements) {
        return elements.stream().noneMatch(element -> element.node().isPresent())
                ? List.of()
                : elements.stream().map(element -> element.node().orElse("")).collect(Collectors.toList());
    }

    private static IpAddress client(IpAddress connection, Way standard, Way common) {
        if (!standard.isTold() || !common.isTold()) {
            return standard.isTold() ? standard.client() : common.client();
        }
        return standard.client().equals(common.client()) ? standard.client() : connection;
    }

    private static Optional<String> agreed(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other) ? Optional.empty() : one.or(() -> other);
    }

    private static Optional<String> fact(Optional<String> told, Pattern form) {
        return told.map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> form.matcher(text).matches());
    }
}
