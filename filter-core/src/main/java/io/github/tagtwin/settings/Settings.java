package io.github.tagtwin.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every option of TagTwin with its name, default and bounds; the values in force. Immutable.
 *
 * <p>The same name stands everywhere: {@code line-tag-id} as a filter's {@code init-param},
 * {@code tagtwin.line-tag-id} as a {@code context-param}, a system property or in a configuration of the server's,
 * {@code TAGTWIN_LINE_TAG_ID} in the environment. The first of these places that has a text wins, in this order.
 * Durations are written {@code 45s}, {@code 10m}, {@code 30d}; lists with commas or line breaks.
 */
public final class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Setting<String> LINE_TAG_ID =
            Setting.text("line-tag-id", UUID, "a LINE Tag ID: a lower-case UUID");
    private static final Setting<String> ACCESS_TOKEN =
            Setting.secret("access-token", "the access token that Business Manager issued, without blanks");
    private static final Setting<String> CHANNEL_ID =
            Setting.text("channel-id", "[0-9]{1,32}", "the digits of a LINE channel id");
    private static final Setting<Mode> MODE = Setting.choice("mode", Mode.AUGMENT);
    private static final Setting<CustomerType> CUSTOMER_TYPE = Setting.choice("customer-type", CustomerType.LAP);
    private static final Setting<URI> TAG_SCRIPT =
            Setting.address("tag-script", "https://d.line-scdn.net/n/line_tag/public/release/v1/lt.js");
    private static final Setting<String> NONCE_ATTRIBUTE =
            Setting.text("nonce-attribute", "\\S+", "the name of a request attribute");
    private static final Setting<Switch> PAGE_VIEWS = Setting.choice("page-views", Switch.ON);
    private static final Setting<UnkeyedTwin> UNKEYED_TWIN = Setting.choice("unkeyed-twin", UnkeyedTwin.SKIP);
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
    private static final Setting<Integer> RING_SIZE = Setting.number("ring-size", 10_000, 100, 1_000_000);
    private static final Setting<String> DIRECTORY = Setting.text("directory", ".+", "a directory that may be written");
    private static final Setting<URI> ENDPOINT = Setting.address("endpoint", "https://conversion-api.tr.line.me");
    private static final Setting<Switch> TEST_FLAG = Setting.choice("test-flag", Switch.OFF);
    private static final Setting<Duration> REPORT_INTERVAL = Setting.duration("report-interval", "1m", "1s", "1d");

    private static final List<Setting<?>> ALL = List.of(
            LINE_TAG_ID,
            ACCESS_TOKEN,
            CHANNEL_ID,
            MODE,
            CUSTOMER_TYPE,
            TAG_SCRIPT,
            NONCE_ATTRIBUTE,
            PAGE_VIEWS,
            UNKEYED_TWIN,
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
            RING_SIZE,
            DIRECTORY,
            ENDPOINT,
            TEST_FLAG,
            REPORT_INTERVAL);

    private final Map<Setting<?>, Object> values = new LinkedHashMap<>();
    private final Map<String, String> shown = new TreeMap<>();

    private Settings(List<SettingsSource> sources) {
        sources.forEach(source -> source.names().forEach(name -> checkKnown(name, source)));
        ALL.forEach(setting -> take(setting, sources));
    }

    /**
     * Reads the settings from the given places, then from those that {@link ServiceLoader} finds, then from system
     * properties, then from the environment.
     *
     * @throws SettingsException naming the first setting that is unknown or impossible
     */
    public static Settings read(List<SettingsSource> descriptor) {
        List<SettingsSource> sources = new ArrayList<>(descriptor);
        ServiceLoader.load(SettingsSource.class, Settings.class.getClassLoader())
                .forEach(sources::add);
        sources.add(NamedTexts.prefixed("system properties", asMap(System.getProperties())));
        sources.add(NamedTexts.environment(System.getenv()));
        return new Settings(sources);
    }

    /**
     * Reads the settings from the given places alone.
     *
     * @throws SettingsException naming the first setting that is unknown or impossible
     */
    public static Settings of(SettingsSource... sources) {
        return new Settings(List.of(sources));
    }

    static List<Setting<?>> all() {
        return ALL;
    }

    /** The plain name of every setting there is, for sources that can only be asked name by name. */
    public static List<String> names() {
        return ALL.stream().map(Setting::name).collect(Collectors.toUnmodifiableList());
    }

    /** Whether there is what LINE asks for: a LINE Tag ID and an access token. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** The settings without which nothing can be sent, and which aren't set. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (lineTagId().isEmpty()) {
            missing.add(LINE_TAG_ID.name());
        }
        if (accessToken().isEmpty()) {
            missing.add(ACCESS_TOKEN.name());
        }
        return missing;
    }

    /** The LINE Tag ID, a lower-case UUID; empty where not set. */
    public String lineTagId() {
        return get(LINE_TAG_ID);
    }

    /** The access token that Business Manager issued for the LINE Tag ID; empty where not set. */
    public String accessToken() {
        return get(ACCESS_TOKEN);
    }

    /** The channel that LINE User IDs belong to, digits; empty where LINE User IDs aren't sent. */
    public String channelId() {
        return get(CHANNEL_ID);
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

    /** How many events may wait in memory for the disk: 100 to 1,000,000. */
    public int ringSize() {
        return get(RING_SIZE);
    }

    /** Where the queue is kept; empty for a place of the server's own. */
    public Optional<String> directory() {
        return Optional.of(get(DIRECTORY)).filter(name -> !name.isEmpty());
    }

    /** Where LINE's Conversion API is. */
    public URI endpoint() {
        return get(ENDPOINT);
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
        return shown.toString();
    }

    // Each value was put under its own setting by take().
    @SuppressWarnings("unchecked")
    private <T> T get(Setting<T> setting) {
        return (T) Objects.requireNonNull(values.get(setting));
    }

    private void take(Setting<?> setting, List<SettingsSource> sources) {
        Optional<String> text = sources.stream()
                .flatMap(source -> source.text(setting.name()).stream())
                .filter(found -> !found.isBlank())
                .findFirst();
        text.ifPresent(found -> shown.put(setting.name(), setting.shown(found)));
        values.put(setting, setting.parse(text.orElse(setting.byDefault())));
    }

    private static void checkKnown(String name, SettingsSource source) {
        if (ALL.stream().noneMatch(setting -> setting.name().equals(name))) {
            String message =
                    "unknown setting '" + name + "' in " + source.place() + "; the nearest is '" + nearest(name) + "'";
            if (!source.isShared()) {
                throw new SettingsException(message);
            }
            LOG.log(System.Logger.Level.WARNING, "TagTwin passes over an " + message);
        }
    }

    private static String nearest(String name) {
        return ALL.stream()
                .map(Setting::name)
                .min(Comparator.comparingInt(known -> EditDistance.between(known, name)))
                .orElseThrow();
    }

    private static Map<String, String> asMap(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
