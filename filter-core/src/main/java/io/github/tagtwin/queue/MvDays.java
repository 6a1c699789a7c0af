package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;

/** The pages of days in a store's file: some 400, of a few hundred bytes as a rule. */
final class MvDays implements DayPages {
    private final MvFile file;
    private final MVMap<Long, byte[]> pages;

    MvDays(MvFile file) {
        this.file = file;
        this.pages = file.map("days");
    }

    @Override
    public Map<Long, byte[]> all() throws IOException {
        return file.read(() -> new TreeMap<>(pages));
    }

    @Override
    public void keep(Map<Long, byte[]> some, long first) throws IOException {
        file.change(() -> {
            pages.putAll(some);
            List<Long> old = new ArrayList<>();
            pages.keyIterator(null).forEachRemaining(day -> {
                if (day < first) {
                    old.add(day);
                }
            });
            old.forEach(pages::remove);
        });
    }
}
