package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SetAsideEvents;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.status.Status;
import io.github.tagtwin.web.status.Operations;
import io.github.tagtwin.web.status.StatusEndpoint;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the running whole into the hands of who sees the status page, where the shop wants one. Thread-safe. */
final class StatusDesk implements Operations, AutoCloseable {
    private final LiveSettings live;
    private final StatusReader reader;
    private final SetAsideEvents events;
    private final SetAside setAside;
    private final Tally tally;
    private final @Nullable StatusEndpoint endpoint;

    StatusDesk(LiveSettings live, StatusReader reader, SetAsideEvents events, SetAside setAside, Tally tally) {
        this.live = live;
        this.reader = reader;
        this.events = events;
        this.setAside = setAside;
        this.tally = tally;
        this.endpoint = live.now().status().isOn() ? new StatusEndpoint(live.now(), this) : null;
    }

    /** Whether any request may be for us. */
    boolean isWanted() {
        return endpoint != null;
    }

    /** Answers a request that is for us; false where it is the shop's. */
    boolean answers(ServletRequest request, ServletResponse response) throws IOException {
        if (endpoint == null
                || !(request instanceof HttpServletRequest)
                || !(response instanceof HttpServletResponse)) {
            return false;
        }
        try {
            return endpoint.answers((HttpServletRequest) request, (HttpServletResponse) response);
        } catch (RuntimeException ours) {
            tally.failed("status", ours);
            if (!response.isCommitted()) {
                response.resetBuffer();
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
            return true;
        }
    }

    @Override
    public Status status() {
        return reader.read();
    }

    @Override
    public List<SetAsideEvent> setAside(long after, int limit) throws IOException, InterruptedException {
        return events.listSetAside(after, limit);
    }

    @Override
    public int sendAgain(long number) throws IOException, InterruptedException {
        return setAside.sendAgain(number) ? 1 : 0;
    }

    @Override
    public int sendAllAgain(String reason) throws IOException, InterruptedException {
        return setAside.sendAllAgain(reason);
    }

    @Override
    public int delete(long number) throws IOException, InterruptedException {
        long before = events.setAsideSize();
        setAside.delete(number);
        return (int) Math.max(0, before - events.setAsideSize());
    }

    @Override
    public int deleteAll(String reason) throws IOException, InterruptedException {
        return setAside.deleteAll(reason);
    }

    @Override
    public void switchTo(boolean active) {
        live.override(active);
    }

    @Override
    public void letIn(int percent) {
        live.override(percent);
    }

    @Override
    public void asSet() {
        live.endOverrides();
    }

    @Override
    public boolean isOverridden() {
        return live.isOverridden();
    }

    @Override
    public void refused() {
        tally.statusRefused();
    }

    @Override
    public void distrusted() {
        tally.statusDistrusted();
    }

    @Override
    public void close() {
        if (endpoint != null) {
            endpoint.close();
        }
    }
}
