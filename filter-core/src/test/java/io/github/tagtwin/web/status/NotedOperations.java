package io.github.tagtwin.web.status;

import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.status.Status;
import io.github.tagtwin.status.StatusSamples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Notes what is done instead of doing it. */
final class NotedOperations implements Operations {
    private final List<String> noted = new ArrayList<>();
    private long behind = -1;
    private boolean broken;

    void breakDisk() {
        broken = true;
    }

    /** The number behind which events set aside were looked for. */
    long behind() {
        return behind;
    }

    List<String> noted() {
        return noted;
    }

    @Override
    public Status status() {
        return StatusSamples.busy();
    }

    @Override
    public List<SetAsideEvent> setAside(long after, int limit) throws IOException {
        if (broken) {
            throw new IOException("no disk");
        }
        behind = after;
        return List.of();
    }

    @Override
    public int sendAgain(long number) throws IOException {
        if (broken) {
            throw new IOException("no disk");
        }
        return note("send " + number);
    }

    @Override
    public int sendAllAgain(String reason) {
        return note("send all " + reason);
    }

    @Override
    public int delete(long number) {
        return note("delete " + number);
    }

    @Override
    public int deleteAll(String reason) {
        return note("delete all " + reason);
    }

    @Override
    public void switchTo(boolean active) {
        note("active " + active);
    }

    @Override
    public void letIn(int percent) {
        note("share " + percent);
    }

    @Override
    public void asSet() {
        note("as set");
    }

    @Override
    public boolean isOverridden() {
        return false;
    }

    @Override
    public void refused() {
        note("refused");
    }

    @Override
    public void distrusted() {
        note("distrusted");
    }

    private int note(String what) {
        noted.add(what);
        return 1;
    }
}
