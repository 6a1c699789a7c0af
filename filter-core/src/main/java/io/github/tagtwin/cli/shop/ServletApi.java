package io.github.tagtwin.cli.shop;

import java.nio.charset.StandardCharsets;

/** The two names of the servlet API, of which a server knows one. */
public enum ServletApi {
    /** From Tomcat 10, Jetty 11, Jakarta EE 9 on. */
    JAKARTA("jakarta.servlet"),
    /** Up to Tomcat 9, Java EE 8. */
    JAVAX("javax.servlet");

    private final String title;

    ServletApi(String title) {
        this.title = title;
    }

    /** The package's name. */
    public String title() {
        return title;
    }

    /** Whether a class file names it. */
    boolean isIn(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(title.replace('.', '/') + '/');
    }
}
