package io.github.tagtwin.capture;

import io.github.tagtwin.settings.AddressRanges;
import io.github.tagtwin.settings.IpAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    // No dot alone, nothing encoded but letters beyond ASCII: it stands before a path that is looked at no more.
    private static final Pattern PREFIX =
            Pattern.compile("(?=.{1,200}$)(/(?!\\.{1,2}(/|$))([0-9A-Za-z._~-]|%[89A-Fa-f][0-9A-Fa-f])+)+");

    private final AddressRanges trusted;

    Origins(AddressRanges trusted) {
        this.trusted = trusted;
    }

    Origin of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        IpAddress connection = peer == null ? null : Node.address(peer).orElse(null);
        return connection == null || !trusted.contain(connection)
                ? new Origin(connection, request.isSecure(), ShownAddress.UNTOLD)
                : told(request, connection);
    }

    private Origin told(HttpServletRequest request, IpAddress connection) {
        List<ForwardedElement> elements =
                list(request, "Forwarded").stream().map(ForwardedElement::of).collect(Collectors.toList());
        Way standard = Way.back(connection, nodes(elements), trusted);
        Way common = Way.back(connection, list(request, "X-Forwarded-For"), trusted);
        Optional<ForwardedElement> element = standard.memberAtEnd(elements);
        ShownAddress shown = new ShownAddress(
                agreed(
                        fact(element.flatMap(ForwardedElement::scheme), SCHEME),
                        fact(common.memberAtEnd(list(request, "X-Forwarded-Proto")), SCHEME)),
                agreed(
                        fact(element.flatMap(ForwardedElement::host), HOST),
                        fact(common.memberAtEnd(list(request, "X-Forwarded-Host")), HOST)),
                fact(common.memberAtEnd(list(request, "X-Forwarded-Port")), PORT)
                        .orElse(null),
                prefix(common.members(list(request, "X-Forwarded-Prefix"))));
        return new Origin(client(connection, standard, common), request.isSecure(), shown);
    }

    // Of several proxies that each take something off, the farthest took the first.
    private static String prefix(List<String> told) {
        StringBuilder prefix = new StringBuilder();
        for (String member : told) {
            String path = member.endsWith("/") ? member.substring(0, member.length() - 1) : member;
            if (!path.isEmpty() && !PREFIX.matcher(path).matches()) {
                return "";
            }
            prefix.insert(0, path);
        }
        return prefix.toString();
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

    private static @Nullable String agreed(Optional<String> one, Optional<String> other) {
        boolean disagree = one.isPresent() && other.isPresent() && !one.equals(other);
        return disagree ? null : one.or(() -> other).orElse(null);
    }

    private static Optional<String> fact(Optional<String> told, Pattern form) {
        return told.map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> form.matcher(text).matches());
    }
}
