package io.github.tagtwin.it.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * Debian's Chromium without a window, with a profile of its own that goes when it is closed. Going back or forward asks
 * the server again, which is the harder case for who counts. For one thread.
 */
final class Chromium implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            // Without a window it would call itself a robot.
            "--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--disable-features=BackForwardCache");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Opens one.
     *
     * @throws AssertionError naming Debian's packages where Chromium or its driver is missing
     */
    static Chromium open() {
        ChromeOptions options = new ChromeOptions()
                .setBinary(tool("it.chromium", "/usr/bin/chromium"))
                .addArguments(FLAGS);
        options.setCapability("goog:loggingPrefs", Map.of(LogType.PERFORMANCE, "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(tool("it.chromedriver", "/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        // For an element of the page that a click leads to.
        driver.manage().timeouts().implicitlyWait(LIMIT);
        return new Chromium(driver);
    }

    void go(String address) {
        driver.get(address);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    void reload() {
        driver.navigate().refresh();
    }

    void back() {
        driver.navigate().back();
    }

    void forward() {
        driver.navigate().forward();
    }

    /** The value of a script's expression. */
    String ask(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    /** All that fits a selector in this moment, since a page that renews itself has others in the next; waits for one. */
    List<String> texts(String css) {
        find(css);
        Object texts = driver.executeScript(
                "return Array.from(document.querySelectorAll(arguments[0]), one => one.innerText.trim())", css);
        return texts instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    /** Whether nothing fits a selector now. */
    boolean lacks(String css) {
        return "0".equals(ask("document.querySelectorAll('" + css + "').length"));
    }

    /** Runs a script that calls the function which it gets as its last argument, and returns what it hands to that. */
    String await(String script) {
        return String.valueOf(driver.executeAsyncScript(script));
    }

    /** Runs a script of many lines in the page, whatever the page's policy. */
    void run(String script) {
        driver.executeScript(script);
    }

    /** Plays a browser whose scripts are switched off. */
    void runNoScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Plays a browser that shows pages light or dark, as its user likes it, or prints them. */
    void show(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Plays a browser whose user reads these languages. */
    void reads(String languages) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", languages)));
    }

    /** A window of this size. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Plays an ad blocker: what it names isn't asked for, {@code *} standing for anything. */
    void block(String addresses) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    }

    /** Plays a browser that lets servers set cookies, but no script. */
    void keepCookiesFromScripts() {
        String script = "Object.defineProperty(Document.prototype, 'cookie', {get: () => '', set: () => {}})";
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** The addresses to which LINE Tag has reported since the browser was opened or asked for them, blocked ones too. */
    List<String> reports() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> requested(entry.getMessage()))
                .filter(address -> address.contains("/tag.gif?"))
                .toList();
    }

    /** Takes a picture of the page as a window of this size would show it. */
    void picture(int width, int height, Path file) throws IOException {
        resize(width, height);
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"))
                .get("data");
        Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String requested(String logged) {
        try (JsonReader reader = Json.createReader(new StringReader(logged))) {
            JsonObject message = reader.readObject().getJsonObject("message");
            return message.getString("method").equals("Network.requestWillBeSent")
                    ? message.getJsonObject("params").getJsonObject("request").getString("url")
                    : "";
        }
    }

    private static File tool(String property, String usual) {
        File file = new File(System.getProperty(property, usual));
        if (!file.canExecute()) {
            throw new AssertionError("There is no " + file + ": install Debian's packages chromium and chromium-driver"
                    + " (apt-get install --no-install-recommends chromium chromium-driver), or say where it is with -D"
                    + property + "=FILE");
        }
        return file;
    }
}
