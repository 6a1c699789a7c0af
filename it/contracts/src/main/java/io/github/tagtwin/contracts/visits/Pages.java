package io.github.tagtwin.contracts.visits;

import io.github.tagtwin.contracts.probe.Templates;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Pages, with LINE Tag in their templates unless the application installs it. */
final class Pages {
    private static final String TAG = "<script>_lt('init', {customerType: 'lap', tagId: '" + Templates.LINE_TAG_ID
            + "'});_lt('send', 'pv', ['" + Templates.LINE_TAG_ID + "']);</script>";
    private static final String PURCHASE = "<script>_lt('send','cv',{type:'Purchase',value:620,currency:'TWD'},['"
            + Templates.LINE_TAG_ID + "']);</script>";

    private static final String ANOTHER_TAG =
            TAG.replace(Templates.LINE_TAG_ID, "99999999-2222-4333-8444-555555555555");

    private Pages() {}

    static void thanks(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(response, isTagged(request) ? TAG + PURCHASE : "");
    }

    static void tea(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(response, isTagged(request) ? TAG : "");
    }

    /** A page that starts a LINE Tag of another account's, too. */
    static void twoTags(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(response, TAG + ANOTHER_TAG);
    }

    static void untagged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(response, "");
    }

    /** A page that others may keep. */
    static void kept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=60");
        show(response, "");
    }

    static void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write("{}");
    }

    private static boolean isTagged(HttpServletRequest request) {
        ServletContext application = request.getServletContext();
        return !"install".equals(application.getInitParameter("tagtwin.tag-mode"));
    }

    private static void show(HttpServletResponse response, String tag) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<!DOCTYPE html><html><head><title>Tea</title>" + tag + "</head><body>Tea</body></html>");
    }
}
