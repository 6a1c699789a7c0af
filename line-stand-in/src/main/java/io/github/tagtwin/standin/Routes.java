package io.github.tagtwin.standin;

import io.github.tagtwin.standin.http.Answer;
import io.github.tagtwin.standin.http.Handler;
import io.github.tagtwin.standin.http.Request;
import io.github.tagtwin.standin.http.Response;
import io.github.tagtwin.standin.tag.LineTag;
import java.io.IOException;

/** Which room answers which address. */
final class Routes implements Handler {

    private final Handler api;
    private final Handler tag;
    private final Handler line;

    Routes(Handler api, Handler tag, Handler line) {
        this.api = api;
        this.tag = tag;
        this.line = line;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        String path = request.path();
        if (path.startsWith("/v1/")) {
            return api.answer(request);
        }
        if (path.equals(LineTag.SCRIPT) || path.equals(LineTag.IMAGE)) {
            return tag.answer(request);
        }
        if (path.startsWith("/line/")) {
            return line.answer(request);
        }
        return path.equals("/") ? Response.of(303).with("Location", "/line/") : Response.text(404, "nothing here");
    }
}
