package io.github.tagtwin.capture;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.WebFields;
import java.util.List;
import java.util.Optional;

/** What one request says of itself, in LINE's fields. Immutable. */
public final class Visit {
    private final String path;
    private final UserFields user;
    private final WebFields web;
    private final Origin origin;
    private final List<String> cookies;
    private final Site site;

    Visit(String path, UserFields user, WebFields web, Origin origin, List<String> cookies, Site site) {
        this.path = path;
        this.origin = origin;
        this.user = user;
        this.web = web;
        this.cookies = List.copyOf(cookies);
        this.site = site;
    }

    /** The address's path, without the query, which may hold anything of a person. */
    public String path() {
        return path;
    }

    /** The site that it is of. */
    public Site site() {
        return site;
    }

    /** Where its events go; nothing where nobody wants them. */
    public Optional<Lane> lane() {
        return site.lane();
    }

    /** Click id and browser id, as far as they are there. */
    public UserFields user() {
        return user;
    }

    /** Address, referrer, user agent and client address, as far as LINE takes them. */
    public WebFields web() {
        return web;
    }

    /** Whether the browser's connection is secure. */
    public boolean isSecure() {
        return origin.isSecure();
    }

    /** Where its request comes from. */
    Origin origin() {
        return origin;
    }

    /** Values of {@code Set-Cookie} headers: that remember a new click, or the browser's id for longer. */
    public List<String> cookies() {
        return cookies;
    }
}
