package io.github.tagtwin.cli.check;

import io.github.tagtwin.cli.shop.Descriptor;
import io.github.tagtwin.cli.shop.ServletApi;
import io.github.tagtwin.cli.shop.ShopFiles;
import io.github.tagtwin.cli.shop.TagTwinJar;
import io.github.tagtwin.cli.shop.War;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a WAR holds the right jar, once. */
final class JarCheck {
    private final Remarks remarks;

    JarCheck(Remarks remarks) {
        this.remarks = remarks;
    }

    void look(ShopFiles shop) {
        shop.war().ifPresent(war -> {
            war.jars()
                    .forEach(jar ->
                            remarks.fact(jar.fileName() + ", for " + jar.api().title()));
            count(war.jars());
            Optional<ServletApi> told = shop.descriptor().flatMap(Descriptor::api);
            war.api()
                    .ifPresentOrElse(
                            api -> compare(war, api, "the shop's classes are for "),
                            () -> told.ifPresent(api -> compare(war, api, "web.xml is of ")));
        });
    }

    private void count(List<TagTwinJar> jars) {
        if (jars.isEmpty()) {
            remarks.fault("there is no TagTwin in WEB-INF/lib: put tagtwin-filter-core-....jar there");
        } else if (jars.size() > 1) {
            remarks.fault("TagTwin is in WEB-INF/lib more than once, and a server takes either: leave one of "
                    + jars.stream().map(TagTwinJar::fileName).collect(Collectors.joining(", ")));
        }
    }

    private void compare(War war, ServletApi api, String evidence) {
        war.jars().stream()
                .filter(jar -> jar.api() != api)
                .forEach(jar -> remarks.fault(jar.fileName() + " is for "
                        + jar.api().title() + ", and " + evidence + api.title() + ": take "
                        + (api == ServletApi.JAVAX
                                ? "tagtwin-filter-core-...-javax.jar"
                                : "the jar without 'javax' in its name")));
    }
}
