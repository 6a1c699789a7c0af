package io.github.tagtwin.ee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.settings.Settings;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On class paths on which MicroProfile Config isn't there, or not whole: the other places go on being read. */
class WithoutMicroProfileTest {
    private final ClassPath bare = new ClassPath().with(Settings.class).with(MicroProfileSettings.class);

    @BeforeEach
    void setElsewhere() {
        System.setProperty("tagtwin.delay", "7s");
    }

    @AfterEach
    void forget() {
        System.clearProperty("tagtwin.delay");
    }

    @Test
    void readsTheOtherPlacesWithoutTheApi() throws Exception {
        assertThat(bare.delayRead()).isEqualTo("PT7S");
    }

    @Test
    void readsTheOtherPlacesWithoutAnImplementation() throws Exception {
        assertThat(bare.with(ConfigProvider.class).delayRead()).isEqualTo("PT7S");
    }

    @Test
    void readsTheOtherPlacesWithoutThatWhichAnImplementationNeeds() throws Exception {
        assertThat(bare.with(ConfigProvider.class).with(SmallRyeConfig.class).delayRead())
                .isEqualTo("PT7S");
    }

    @Test
    void readsTheOtherPlacesWhereAnImplementationIsOnlyNamed(@TempDir Path directory) throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(ConfigProviderResolver.class.getName()), "com.example.Absent");

        assertThat(bare.with(ConfigProvider.class).with(directory).delayRead()).isEqualTo("PT7S");
    }
}
