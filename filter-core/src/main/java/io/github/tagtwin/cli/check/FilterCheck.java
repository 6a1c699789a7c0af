package io.github.tagtwin.cli.check;

import io.github.tagtwin.cli.shop.DeclaredFilter;
import io.github.tagtwin.cli.shop.DeclaredMapping;
import io.github.tagtwin.cli.shop.Descriptor;
import io.github.tagtwin.cli.shop.ShopFiles;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether requests come by TagTwin's filter, and where it stands among others. */
final class FilterCheck {
    /** The filter's name in the jar's own descriptor, whose mapping one of the same name replaces. */
    private static final String NAME = "tagtwin";

    private static final Pattern COMPRESSING = Pattern.compile("(?i)gzip|compress|deflate|brotli");

    private final Descriptor descriptor;
    private final Remarks remarks;

    private FilterCheck(Descriptor descriptor, Remarks remarks) {
        this.descriptor = descriptor;
        this.remarks = remarks;
    }

    static void look(ShopFiles shop, Remarks remarks) {
        if (shop.descriptor().isEmpty()) {
            remarks.fact("no web.xml: the filter maps itself to every page");
            return;
        }
        FilterCheck check = new FilterCheck(shop.descriptor().get(), remarks);
        shop.filter().ifPresentOrElse(check::declared, check::undeclared);
    }

    // Why the jar's own descriptor isn't read; empty where it is.
    private String whyAlone() {
        if (!descriptor.readsFragments()) {
            return "web.xml keeps servers from reading the jar's own descriptor (metadata-complete, or a version before 3.0)";
        }
        boolean left = descriptor
                .absoluteOrdering()
                .filter(order -> !order.contains(NAME) && !order.contains("*"))
                .isPresent();
        return left ? "absolute-ordering in web.xml leaves the jar's own descriptor out" : "";
    }

    private void undeclared() {
        if (!whyAlone().isEmpty()) {
            remarks.fault(
                    "the filter never runs: " + whyAlone() + ", and no <filter> declares " + ShopFiles.FILTER_CLASS);
            return;
        }
        List<DeclaredMapping> named = mappingsOf(NAME);
        if (named.isEmpty()) {
            remarks.fact(
                    "web.xml doesn't name the filter: it maps itself to every page, behind the shop's own filters");
        } else {
            named.forEach(this::mapping);
            order(NAME);
        }
    }

    private void declared(DeclaredFilter filter) {
        String name = filter.name();
        remarks.fact("web.xml declares the filter as '" + name + "'");
        List<DeclaredMapping> mappings = mappingsOf(name);
        boolean alone = !whyAlone().isEmpty();
        if (!name.equals(NAME) && !alone) {
            remarks.fault("there are two of the filter, '" + name + "' of web.xml and '" + NAME
                    + "' of the jar: call that of web.xml '" + NAME + "'");
        }
        if (mappings.isEmpty() && (alone || !name.equals(NAME))) {
            remarks.fault("the filter has no <filter-mapping> in web.xml, so that no request comes by it");
        }
        mappings.forEach(this::mapping);
        if (!mappings.isEmpty() && mappings.stream().noneMatch(DeclaredMapping::isOfRequests)) {
            remarks.fault(
                    "the mapping of '" + name + "' names <dispatcher> without REQUEST, so that no browser's request"
                            + " comes by it: leave <dispatcher> out");
        }
        async(filter);
        order(name);
    }

    private List<DeclaredMapping> mappingsOf(String name) {
        return descriptor.mappings().stream()
                .filter(mapping -> mapping.filterName().equals(name))
                .collect(Collectors.toList());
    }

    private void mapping(DeclaredMapping mapping) {
        String to = mapping.urlPatterns().stream().collect(Collectors.joining(", "));
        String servlets =
                mapping.servletNames().isEmpty() ? "" : " the servlets " + String.join(", ", mapping.servletNames());
        remarks.fact("it is mapped to " + (to + servlets).strip());
        if (!mapping.isOfAll()) {
            remarks.doubt("the filter is mapped to " + (to + servlets).strip()
                    + " alone: other pages get no key, and clicks on ads that lead there are forgotten");
        }
    }

    private void async(DeclaredFilter filter) {
        if (filter.isAsyncSupported()) {
            return;
        }
        List<String> later = descriptor.asynchronous(filter.name());
        String advice = ": add <async-supported>true</async-supported> to the filter";
        if (later.isEmpty()) {
            remarks.doubt("a servlet that answers asynchronously would fail behind the filter" + advice);
        } else {
            remarks.fault(
                    "behind the filter, what answers asynchronously fails (" + String.join(", ", later) + ")" + advice);
        }
    }

    // Filters run in the order of their mappings: what compresses behind ours hands us bytes that can't be read.
    private void order(String name) {
        Map<String, String> classes = descriptor.filters().stream()
                .collect(Collectors.toMap(DeclaredFilter::name, DeclaredFilter::className, (one, again) -> one));
        List<String> inOrder = descriptor.mappings().stream()
                .map(DeclaredMapping::filterName)
                .distinct()
                .collect(Collectors.toList());
        int ours = inOrder.indexOf(name);
        inOrder.stream()
                .skip(ours + 1)
                .filter(other -> ours >= 0)
                .filter(other -> COMPRESSING
                        .matcher(other + " " + classes.getOrDefault(other, ""))
                        .find())
                .forEach(other -> remarks.fault("'" + other
                        + "' seems to compress pages, and stands behind the filter, which then can't read them: put its"
                        + " <filter-mapping> before that of '" + name + "'"));
    }
}
