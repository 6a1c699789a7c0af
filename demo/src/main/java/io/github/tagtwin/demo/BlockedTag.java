package io.github.tagtwin.demo;

import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Plays a browser that keeps LINE Tag out: after a page with {@code demo-block=1}, a policy lets no script of another
 * host run, while the shop's own go on. {@code demo-block=0}, or another ad without the parameter, ends it.
 */
final class BlockedTag extends Handler.Wrapper {
    private static final String NAME = "demo-block";
    private static final String POLICY = "script-src 'self' 'unsafe-inline'";

    BlockedTag(Handler shop) {
        super(shop);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean before = isRemembered(request);
        boolean blocked = isWished(Request.extractQueryParameters(request), before);
        if (blocked != before) {
            Response.addCookie(response, remembering(blocked));
        }
        if (blocked) {
            response.getHeaders().put("Content-Security-Policy", POLICY);
        }
        return super.handle(request, response, callback);
    }

    private static boolean isWished(Fields query, boolean before) {
        String said = query.getValue(NAME);
        boolean isNextClick = query.getValue(Addresses.CLICK_ID) != null;
        return said == null ? before && !isNextClick : said.equals("1");
    }

    private static boolean isRemembered(Request request) {
        return Request.getCookies(request).stream()
                .anyMatch(cookie -> cookie.getName().equals(NAME));
    }

    private static HttpCookie remembering(boolean blocked) {
        HttpCookie.Builder cookie =
                HttpCookie.build(NAME, "1").path("/").httpOnly(true).sameSite(HttpCookie.SameSite.LAX);
        return blocked ? cookie.build() : cookie.maxAge(0).build();
    }
}
