package io.github.tagtwin.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every option of TagTwin; the values in force, in groups. Immutable.
 *
 * <p>The same name stands everywhere, and the first of these places that has a text wins: a system property
 * {@code tagtwin.line-tag-id}; {@code TAGTWIN_LINE_TAG_ID} in the environment; {@code line-tag-id} in the file that
 * {@code settings-file} names; {@code tagtwin.line-tag-id} in MicroProfile Config, with TagTwin's {@code ee-adapter};
 * {@code java:comp/env/tagtwin/line-tag-id} in JNDI; {@code tagtwin.line-tag-id} as a {@code context-param};
 * {@code line-tag-id} as the filter's {@code init-param}; {@code line-tag-id} in {@code /WEB-INF/tagtwin.properties}; the
 * default. Durations are written {@code 45s}, {@code 10m}, {@code 30d}; sizes {@code 64KB}; lists with commas or line
 * breaks. A few settings are looked at again while the application runs: see {@link LiveSettings}.
 *
 * <p>A new setting is a constant and an accessor in its group; a new group is a class like the others, named in
 * {@link Catalogue} and told here.
 */
public final class Settings {
    private final Values values;

    private Settings(Values values) {
        this.values = values;
    }

    /**
     * Reads the settings from all places, of which the last ones, which the application itself brings, are given.
     *
     * @throws SettingsException naming the first setting that is unknown or impossible
     */
    public static Settings read(List<SettingsSource> descriptor) {
        return LiveSettings.read(descriptor).now();
    }

    /**
     * Reads the settings from the given places, and from the files that they name.
     *
     * @throws SettingsException naming the first setting that is unknown or impossible
     */
    public static Settings of(SettingsSource... sources) {
        return LiveSettings.of(sources).now();
    }

    static Settings from(List<SettingsSource> places) {
        Settings settings = new Settings(Values.read(places));
        SiteSettings.all(settings.values);
        return settings;
    }

    /** Settings of these values, whether or not they fit each other. */
    static Settings unchecked(Values values) {
        return new Settings(values);
    }

    /**
     * These settings, with the live ones as the places tell them now. A live setting whose text is impossible stays as
     * it is, and so does one that is gone and has no default.
     *
     * @param trouble is told the name and the reason of each that stays for such a cause
     */
    Settings renewed(List<SettingsSource> places, BiConsumer<String, String> trouble) {
        return new Settings(values.renewed(places, trouble));
    }

    /** The settings that have another value than before, as they may stand in a log. */
    List<String> changesSince(Settings before) {
        return values.changesSince(before.values).map(Reading::toString).collect(Collectors.toUnmodifiableList());
    }

    /** The names of settings that have another text in the places, which only a restart takes up. */
    List<String> waitingForRestart(List<SettingsSource> places) {
        Stream<String> changed = values.readings()
                .filter(reading -> reading.waitsForRestart(places))
                .map(Reading::name);
        return Stream.concat(changed, values.newIn(places)).collect(Collectors.toUnmodifiableList());
    }

    /** The plain name of every setting that has but one, for places that can only be asked name by name. */
    public static List<String> names() {
        return Catalogue.plain().stream().map(Setting::name).collect(Collectors.toUnmodifiableList());
    }

    /** Whose events they are, where no site has settings of its own. */
    public LineSettings line() {
        return new LineSettings(values);
    }

    /** The sites that have settings of their own; everything else is of {@link #line}. */
    public List<SiteSettings> sites() {
        return SiteSettings.all(values);
    }

    /** Whose events there may be: of whatever is of no site, then of each site. */
    public List<LineSettings> lines() {
        return Stream.concat(Stream.of(line()), sites().stream().map(SiteSettings::line))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Whether there is a site, or whatever is of no site, of which LINE may be told. */
    public boolean isComplete() {
        return lines().stream().anyMatch(LineSettings::isComplete);
    }

    /** The settings that aren't set, and without which LINE isn't told of a site; or of anything, where there are no sites. */
    public List<String> missing() {
        List<LineSettings> wanted = sites().isEmpty()
                ? List.of(line())
                : sites().stream().map(SiteSettings::line).collect(Collectors.toUnmodifiableList());
        return wanted.stream().flatMap(line -> line.missing().stream()).collect(Collectors.toUnmodifiableList());
    }

    /** For whom TagTwin is there. */
    public RollOutSettings rollOut() {
        return new RollOutSettings(values);
    }

    /** What becomes of a page. */
    public PageSettings page() {
        return new PageSettings(values);
    }

    /** What is asked and kept of a visitor. */
    public VisitorSettings visitor() {
        return new VisitorSettings(values);
    }

    /** How cookies are written. */
    public CookieSettings cookies() {
        return new CookieSettings(values);
    }

    /** What deduplication keys are made of. */
    public KeySettings keys() {
        return new KeySettings(values);
    }

    /** Which requests count, and what is believed of them. */
    public RequestSettings requests() {
        return new RequestSettings(values);
    }

    /** When and how events go to LINE. */
    public DeliverySettings delivery() {
        return new DeliverySettings(values);
    }

    /** Where events wait, and for how long what is kept. */
    public QueueSettings queue() {
        return new QueueSettings(values);
    }

    /** Where nodes share a queue, if they do. */
    public SharedQueueSettings sharedQueue() {
        return new SharedQueueSettings(values);
    }

    /** What an operator is told, and how often. */
    public ReportSettings report() {
        return new ReportSettings(values);
    }

    /** The status page, and who sees it. */
    public StatusSettings status() {
        return new StatusSettings(values);
    }

    /** What is said of the rules by which conversions are recorded, in the order of the rules' names. */
    public List<RuleSettings> rules() {
        return RuleSettings.each(values);
    }

    /** Which place gave which settings, secrets masked; what isn't told stands at its default. */
    @Override
    public String toString() {
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        values.readings().forEach(reading -> reading.found()
                .ifPresent(found -> byPlace.computeIfAbsent(found.place(), place -> new ArrayList<>())
                        .add(reading.toString())));
        return byPlace.entrySet().stream()
                .map(place -> String.join(", ", place.getValue()) + " from " + place.getKey())
                .collect(Collectors.joining("; "));
    }
}
