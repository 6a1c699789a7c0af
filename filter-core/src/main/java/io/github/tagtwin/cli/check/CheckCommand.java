package io.github.tagtwin.cli.check;

import io.github.tagtwin.cli.shop.ShopFiles;
import io.github.tagtwin.cli.terminal.Exit;
import io.github.tagtwin.cli.terminal.Shown;
import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.settings.Inspection;
import io.github.tagtwin.settings.ToldSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: reads a shop's files as its server would, and tells every fault at once. Sends nothing, changes nothing. */
@Command(
        name = "check",
        description = {
            "Reads a shop's files as its server would, and tells what is set, wrong, unknown and missing.",
            "Exit code 0: no fault, 1: faults, 2: a file can't be read."
        })
public final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files of one shop: properties files, and a web.xml, a WAR or an unpacked WAR. Properties files"
                            + " come before what the WAR says, as settings-file does.")
    private List<Path> files = List.of();

    @Option(
            names = "--environment",
            description =
                    "Count the environment (TAGTWIN_...) and system properties (-Dtagtwin....) of this process, too.")
    private boolean surroundings;

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ShopFiles shop = ShopFiles.read(files);
        Inspection inspection = Inspection.of(surroundings, shop.places());
        Remarks remarks = new Remarks();
        if (shop.hasApplication()) {
            new JarCheck(remarks).look(shop);
            FilterCheck.look(shop, remarks);
        }
        new SettingsCheck(remarks).look(inspection);
        tell("The application", remarks.facts());
        tellSettings(inspection.told());
        tell("Wrong", remarks.faults());
        tell("Worth a look", remarks.doubts());
        int faults = remarks.faults().size();
        terminal.line(faults == 0 ? "No fault found." : Shown.counted(faults, "fault") + " found.");
        return faults == 0 ? Exit.FINE : Exit.FAULTS;
    }

    private void tellSettings(List<ToldSetting> told) {
        int width = told.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        terminal.line("Set" + (told.isEmpty() ? ": nothing" : ""));
        told.forEach(each -> terminal.line(
                "  " + Shown.padded(each.name(), width) + " = " + each.shown() + "  from " + each.place()));
        terminal.line("");
    }

    private void tell(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            terminal.line(title);
            lines.forEach(line -> terminal.line("  - " + line));
            terminal.line("");
        }
    }
}
