package io.github.tagtwin.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every option of TagTwin with its name, default and bounds; the values in force. Immutable.
 *
 * <p>The same name stands everywhere: {@code line-tag-id} as a filter's {@code init-param},
 * {@code tagtwin.line-tag-id} as a {@code context-param}, a system property or in a configuration of the server's,
 * {@code TAGTWIN_LINE_TAG_ID} in the environment. The first of these places that has a text wins, in this order; before
 * them all comes the file that {@code settings-file} names, with plain names. Durations are written {@code 45s},
 * {@code 10m}, {@code 30d}; lists with commas or line breaks. A few settings are looked at again while the application
 * runs: see {@link LiveSettings}.
 */
public final class Settings {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Setting<String> LINE_TAG_ID =
            Setting.text("line-tag-id", UUID, "a LINE Tag ID: a lower-case UUID");
    private static final Setting<String> ACCESS_TOKEN = Setting.secret(
                    "access-token", "the access token that Business Manager issued, without blanks")
            .live();
    private static final Setting<String> ACCESS_TOKEN_FILE =
            Setting.text("access-token-file", ".+", "a file that holds the access token alone");
    private static final Setting<String> CHANNEL_ID =
            Setting.text("channel-id", "[0-9]{1,32}", "the digits of a LINE channel id");
    private static final Setting<String> SETTINGS_FILE =
            Setting.text("settings-file", ".+", "a properties file in UTF-8, with plain names");
    private static final Setting<Switch> ACTIVE =
            Setting.choice("active", Switch.ON).live();
    private static final Setting<Integer> SHARE =
            Setting.number("share", 100, 0, 100).live();
    private static final Setting<Mode> MODE = Setting.choice("mode", Mode.AUGMENT);
    private static final Setting<CustomerType> CUSTOMER_TYPE = Setting.choice("customer-type", CustomerType.LAP);
    private static final Setting<URI> TAG_SCRIPT =
            Setting.address("tag-script", "https://d.line-scdn.net/n/line_tag/public/release/v1/lt.js");
    private static final Setting<String> NONCE_ATTRIBUTE =
            Setting.text("nonce-attribute", "\\S+", "the name of a request attribute");
    private static final Setting<Switch> PAGE_VIEWS = Setting.choice("page-views", Switch.ON);
    private static final Setting<UnkeyedTwin> UNKEYED_TWIN = Setting.choice("unkeyed-twin", UnkeyedTwin.SKIP);
    private static final Setting<Switch> MIRROR = Setting.choice("mirror", Switch.OFF);
    private static final Setting<CacheablePages> CACHEABLE_PAGES =
            Setting.choice("cacheable-pages", CacheablePages.LEAVE);
    private static final Setting<String> CONSENT =
            Setting.text("consent", "[\\p{L}_$][\\p{L}\\p{N}_$.]*", "a class that is a Predicate of the request");
    private static final Setting<Set<String>> USER_FIELDS = Setting.list(
            "user-fields",
            "line_uid,click_id,phone,email,ifa,browser_id,external_id",
            "line_uid|click_id|phone|email|ifa|browser_id|external_id",
            "line_uid, click_id, phone, email, ifa, browser_id, external_id");
    private static final Setting<String> COUNTRY = Setting.text("country", "TW|JP|TH", "TW, JP, TH");
    private static final Setting<Duration> CLICK_WINDOW = Setting.duration("click-window", "30d", "1d", "180d");
    private static final Setting<String> KEY_SECRET =
            Setting.secret("key-secret", "a text without blanks, equal on all nodes");
    private static final Setting<Set<String>> STATIC_EXTENSIONS = Setting.list(
            "static-extensions",
            "avif,bmp,css,eot,gif,ico,jpeg,jpg,js,map,mjs,mp3,mp4,otf,pdf,png,svg,ttf,wasm,webm,webp,woff,woff2,zip",
            "file name extensions without a dot");
    private static final Setting<AddressRanges> TRUSTED_PROXIES = Setting.addresses("trusted-proxies");
    private static final Setting<Set<String>> KEPT_PARAMETERS =
            Setting.list("kept-parameters", "", "names of query parameters");
    private static final Setting<Set<String>> EXCLUDED_PATHS = Setting.list(
            "excluded-paths", "", "/.*|\\*\\..+", "paths within the application: /health, /admin/*, *.json");
    private static final Setting<AddressRanges> EXCLUDED_ADDRESSES = Setting.addresses("excluded-addresses");
    private static final Setting<Set<String>> ROBOTS =
            Setting.list("robots", "", ".{3,}", "words of user agents, of 3 letters at least");
    private static final Setting<Duration> DELAY = Setting.duration("delay", "45s", "0s", "20m");
    private static final Setting<Integer> BATCH_SIZE = Setting.number("batch-size", 1000, 1, 100_000);
    private static final Setting<Duration> REQUEST_TIMEOUT = Setting.duration("request-timeout", "30s", "1s", "5m");
    private static final Setting<Integer> CATCH_UP_RATE = Setting.number("catch-up-rate", 1000, 0, 100_000);
    private static final Setting<Duration> MAX_AGE = Setting.duration("max-age", "90d", "1h", "90d");
    private static final Setting<Integer> RING_SIZE = Setting.number("ring-size", 10_000, 100, 1_000_000);
    private static final Setting<Long> DISK_LIMIT = Setting.size("disk-limit", "1GB", "1MB", "1000GB");
    private static final Setting<Duration> SET_ASIDE_RETENTION =
            Setting.duration("set-aside-retention", "30d", "1h", "365d");
    private static final Setting<Duration> SENT_KEYS_RETENTION =
            Setting.duration("sent-keys-retention", "400d", "1h", "1000d");
    private static final Setting<Integer> SENT_KEYS_LIMIT =
            Setting.number("sent-keys-limit", 1_000_000, 1000, 100_000_000);
    private static final Setting<Durability> DURABILITY = Setting.choice("durability", Durability.ASYNC);
    private static final Setting<Duration> COMMIT_TIMEOUT = Setting.duration("commit-timeout", "1s", "10ms", "10s");
    private static final Setting<String> DIRECTORY = Setting.text("directory", ".+", "a directory that may be written");
    private static final Setting<URI> ENDPOINT = Setting.address("endpoint", "https://conversion-api.tr.line.me");
    private static final Setting<Switch> TEST_FLAG = Setting.choice("test-flag", Switch.OFF);
    private static final Setting<Duration> REPORT_INTERVAL = Setting.duration("report-interval", "1m", "1s", "1d");

    private static final List<Setting<?>> ALL = List.of(
            LINE_TAG_ID,
            ACCESS_TOKEN,
            ACCESS_TOKEN_FILE,
            CHANNEL_ID,
            SETTINGS_FILE,
            ACTIVE,
            SHARE,
            MODE,
            CUSTOMER_TYPE,
            TAG_SCRIPT,
            NONCE_ATTRIBUTE,
            PAGE_VIEWS,
            UNKEYED_TWIN,
            MIRROR,
            CACHEABLE_PAGES,
            CONSENT,
            USER_FIELDS,
            COUNTRY,
            CLICK_WINDOW,
            KEY_SECRET,
            STATIC_EXTENSIONS,
            TRUSTED_PROXIES,
            KEPT_PARAMETERS,
            EXCLUDED_PATHS,
            EXCLUDED_ADDRESSES,
            ROBOTS,
            DELAY,
            BATCH_SIZE,
            REQUEST_TIMEOUT,
            CATCH_UP_RATE,
            MAX_AGE,
            RING_SIZE,
            DISK_LIMIT,
            SET_ASIDE_RETENTION,
            SENT_KEYS_RETENTION,
            SENT_KEYS_LIMIT,
            DURABILITY,
            COMMIT_TIMEOUT,
            DIRECTORY,
            ENDPOINT,
            TEST_FLAG,
            REPORT_INTERVAL);

    private final Map<Setting<?>, Object> values = new LinkedHashMap<>();
    private final Map<Setting<?>, String> texts = new LinkedHashMap<>();
    private SortedMap<String, String> ruleTexts = Collections.emptySortedMap();

    private Settings() {}

    private Settings(Settings before) {
        values.putAll(before.values);
        texts.putAll(before.texts);
        ruleTexts = before.ruleTexts;
    }

    /**
     * Reads the settings from the given places, then from those that {@link java.util.ServiceLoader} finds, then from
     * system properties, then from the environment; before them all, from the files that these places name.
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

    static Settings from(List<SettingsSource> sources) {
        Settings settings = new Settings();
        ALL.forEach(setting -> settings.take(setting, text(setting, sources)));
        settings.ruleTexts = RuleTexts.read(sources);
        return settings;
    }

    /**
     * These settings, with the live ones as the sources tell them now. A live setting whose text is impossible stays as
     * it is, and so does one that is gone and has no default.
     *
     * @param trouble is told the name and the reason of each that stays for such a cause
     */
    Settings renewed(List<SettingsSource> sources, BiConsumer<String, String> trouble) {
        Settings next = new Settings(this);
        live().forEach(setting -> next.retake(setting, text(setting, sources), trouble));
        return next;
    }

    private void retake(Setting<?> setting, Optional<String> text, BiConsumer<String, String> trouble) {
        if (text.isEmpty() && setting.byDefault().isEmpty() && texts.containsKey(setting)) {
            trouble.accept(setting.name(), setting.name() + " isn't set any more");
            return;
        }
        try {
            take(setting, text);
        } catch (SettingsException impossible) {
            trouble.accept(setting.name(), String.valueOf(impossible.getMessage()));
        }
    }

    private void take(Setting<?> setting, Optional<String> text) {
        values.put(setting, setting.parse(text.orElse(setting.byDefault())));
        texts.remove(setting);
        text.ifPresent(found -> texts.put(setting, found));
    }

    /** The live settings that have another value than before, as they may stand in a log. */
    List<String> changesSince(Settings before) {
        return live().filter(setting -> !before.get(setting).equals(get(setting)))
                .map(setting -> setting.name() + "=" + setting.shown(texts.getOrDefault(setting, setting.byDefault())))
                .collect(Collectors.toUnmodifiableList());
    }

    /** The names of settings that have another text in the sources, which only a restart takes up. */
    List<String> waitingForRestart(List<SettingsSource> sources) {
        Stream<String> settings = ALL.stream()
                .filter(setting -> !setting.isLive())
                .filter(setting -> !text(setting, sources).equals(Optional.ofNullable(texts.get(setting))))
                .map(Setting::name);
        return Stream.concat(settings, RuleTexts.changed(ruleTexts, RuleTexts.read(sources)))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Stream<Setting<?>> live() {
        return ALL.stream().filter(Setting::isLive);
    }

    /** The properties file that is named in these places. */
    static Optional<String> settingsFile(List<SettingsSource> sources) {
        return text(SETTINGS_FILE, sources);
    }

    /** The access token's file that is named in these places. */
    static Optional<String> accessTokenFile(List<SettingsSource> sources) {
        return text(ACCESS_TOKEN_FILE, sources);
    }

    private static Optional<String> text(Setting<?> setting, List<SettingsSource> sources) {
        return sources.stream()
                .flatMap(source -> source.text(setting.name()).stream())
                .filter(found -> !found.isBlank())
                .findFirst();
    }

    static List<Setting<?>> all() {
        return ALL;
    }

    /** The plain name of every setting there is, for sources that can only be asked name by name. */
    public static List<String> names() {
        return ALL.stream().map(Setting::name).collect(Collectors.toUnmodifiableList());
    }

    /** Whether there is what LINE asks for: a LINE Tag ID and an access token, or a file in which one will be. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** The settings without which nothing can be sent, and which aren't set. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (lineTagId().isEmpty()) {
            missing.add(LINE_TAG_ID.name());
        }
        if (accessToken().isEmpty() && get(ACCESS_TOKEN_FILE).isEmpty()) {
            missing.add(ACCESS_TOKEN.name());
        }
        return missing;
    }

    /** The LINE Tag ID, a lower-case UUID; empty where not set. */
    public String lineTagId() {
        return get(LINE_TAG_ID);
    }

    /**
     * The access token that Business Manager issued for the LINE Tag ID, from its file where that holds one; empty where
     * there is none, or none yet. Live.
     */
    public String accessToken() {
        return get(ACCESS_TOKEN);
    }

    /** The file that holds the access token alone; empty where there is none. */
    public Optional<String> accessTokenFile() {
        return Optional.of(get(ACCESS_TOKEN_FILE)).filter(name -> !name.isEmpty());
    }

    /** The channel that LINE User IDs belong to, digits; empty where LINE User IDs aren't sent. */
    public String channelId() {
        return get(CHANNEL_ID);
    }

    /** Whether requests are taken part in; what is queued is sent all the same. Live. */
    public boolean active() {
        return get(ACTIVE) == Switch.ON;
    }

    /** How many of a hundred visitors are let in: 0 to 100. Live. */
    public int share() {
        return get(SHARE);
    }

    /** What goes into a page. */
    public Mode mode() {
        return get(MODE);
    }

    /** LINE's {@code customerType} of a tag that we install. */
    public String customerType() {
        return get(CUSTOMER_TYPE).name().toLowerCase(Locale.ROOT);
    }

    /** Where a tag that we install loads LINE's script from. */
    public URI tagScript() {
        return get(TAG_SCRIPT);
    }

    /** The request attribute that holds the nonce of the page's scripts; empty where the response's policy tells it. */
    public String nonceAttribute() {
        return get(NONCE_ATTRIBUTE);
    }

    /** Whether a page view is recorded by itself wherever a LINE Tag was keyed. */
    public boolean pageViews() {
        return get(PAGE_VIEWS) == Switch.ON;
    }

    /** What becomes of a twin whose browser copy carries a key that we don't know. */
    public UnkeyedTwin unkeyedTwin() {
        return get(UNKEYED_TWIN);
    }

    /** Whether the page's own calls of LINE Tag's are conversions too, where nobody recorded one of their name. */
    public boolean mirror() {
        return get(MIRROR) == Switch.ON;
    }

    /** What becomes of a page that others may keep. */
    public CacheablePages cacheablePages() {
        return get(CACHEABLE_PAGES);
    }

    /** The class that is asked for consent; empty where everybody has agreed. */
    public Optional<String> consent() {
        return Optional.of(get(CONSENT)).filter(name -> !name.isEmpty());
    }

    /** The user fields that are sent, by LINE's names. */
    public Set<String> userFields() {
        return get(USER_FIELDS);
    }

    /** Where phone numbers are at home that don't say so: {@code TW}, {@code JP}, {@code TH}; empty where nobody knows. */
    public String country() {
        return get(COUNTRY);
    }

    /** How long a click is remembered: 1 to 180 days. LINE counts default conversions for 30 days after the click. */
    public Duration clickWindow() {
        return get(CLICK_WINDOW);
    }

    /**
     * The secret under which business ids are hashed that LINE wouldn't take as they are; equal on all nodes. The LINE Tag
     * ID where not set, which keeps repeats together but lets whoever knows it try ids out.
     */
    public String keySecret() {
        return get(KEY_SECRET).isEmpty() ? lineTagId() : get(KEY_SECRET);
    }

    /** File name extensions of what can't be a page. */
    public Set<String> staticExtensions() {
        return get(STATIC_EXTENSIONS);
    }

    /** The proxies whose word on where a request comes from is taken; none where not set. */
    public AddressRanges trustedProxies() {
        return get(TRUSTED_PROXIES);
    }

    /** Query parameters that stay in addresses, whatever they look like. */
    public Set<String> keptParameters() {
        return get(KEPT_PARAMETERS);
    }

    /** Paths within the application on which nothing is done. */
    public Set<String> excludedPaths() {
        return get(EXCLUDED_PATHS);
    }

    /** Addresses of visitors for whom nothing is done: the shop's own staff. */
    public AddressRanges excludedAddresses() {
        return get(EXCLUDED_ADDRESSES);
    }

    /** Words of user agents that are robots too, beside those that we know. */
    public Set<String> robots() {
        return get(ROBOTS);
    }

    /** How long an event waits, so that LINE Tag's copy is the first: 0 to 20 minutes. */
    public Duration delay() {
        return get(DELAY);
    }

    /** How many events go out in one request at most: 1 to 100,000. */
    public int batchSize() {
        return get(BATCH_SIZE);
    }

    /** How long LINE may take to answer: 1 second to 5 minutes. */
    public Duration requestTimeout() {
        return get(REQUEST_TIMEOUT);
    }

    /** How many events a second go out at most for a LINE Tag ID and channel: 1 to 100,000; 0 for as many as LINE takes. */
    public int catchUpRate() {
        return get(CATCH_UP_RATE);
    }

    /** How old an event may be when it is sent: 1 hour to 90 days, LINE's limit. */
    public Duration maxAge() {
        return get(MAX_AGE);
    }

    /** How many events may wait in memory for the disk: 100 to 1,000,000. */
    public int ringSize() {
        return get(RING_SIZE);
    }

    /** How many bytes of events may be stored, what is set aside included: 1 MB to 1000 GB. */
    public long diskLimit() {
        return get(DISK_LIMIT);
    }

    /** How long an event that was set aside is kept: 1 hour to 365 days. */
    public Duration setAsideRetention() {
        return get(SET_ASIDE_RETENTION);
    }

    /** How long it is remembered that a conversion was queued: 1 hour to 1000 days. */
    public Duration sentKeysRetention() {
        return get(SENT_KEYS_RETENTION);
    }

    /** Of how many conversions it is remembered: 1,000 to 100,000,000. */
    public int sentKeysLimit() {
        return get(SENT_KEYS_LIMIT);
    }

    /** What a recorded conversion waits for. */
    public Durability durability() {
        return get(DURABILITY);
    }

    /** How long {@code record} waits for the disk at most, where it does: 10 ms to 10 s. */
    public Duration commitTimeout() {
        return get(COMMIT_TIMEOUT);
    }

    /** Where the queue is kept; empty for a place of the server's own. */
    public Optional<String> directory() {
        return Optional.of(get(DIRECTORY)).filter(name -> !name.isEmpty());
    }

    /** Where LINE's Conversion API is. */
    public URI endpoint() {
        return get(ENDPOINT);
    }

    /** What is said of the rules by which conversions are recorded, in the order of the rules' names. */
    public List<RuleTexts> rules() {
        return RuleTexts.of(ruleTexts);
    }

    /** Whether events carry LINE's {@code test_flag}: seen in Business Manager, not measured. */
    public boolean testFlag() {
        return get(TEST_FLAG) == Switch.ON;
    }

    /** How often figures are logged where anything changed. */
    public Duration reportInterval() {
        return get(REPORT_INTERVAL);
    }

    /** The settings that aren't at their default, secrets masked. */
    @Override
    public String toString() {
        Map<String, String> shown = new TreeMap<>();
        texts.forEach((setting, text) -> shown.put(setting.name(), setting.shown(text)));
        ruleTexts.forEach((name, text) -> shown.put(name, "'" + text + "'"));
        return shown.toString();
    }

    // Each value was put under its own setting by take().
    @SuppressWarnings("unchecked")
    private <T> T get(Setting<T> setting) {
        return (T) Objects.requireNonNull(values.get(setting));
    }
}
