package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets.Head;
import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.settings.CacheablePages;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without a container; InjectionContract has many. */
class PageBodyTest {
    private static final String PAGE = "<script>_lt('init', {})</script>";
    private static final Insertion KEY = quote -> "a:1,";

    private final List<Long> lengths = new ArrayList<>();
    private final HttpServletResponse container = new HttpServletResponseWrapper(new Head().response()) {
        @Override
        public void setContentLengthLong(long length) {
            lengths.add(length);
        }
    };
    private final PageBody body =
            new PageBody(container, new Eligibility(CacheablePages.LEAVE), KEY, isPage -> {}, failure -> {
                throw failure;
            });

    @Test
    void tellsNoLengthWhereAPageThatToldNoneIsThrownAway() {
        body.editedText(PAGE);

        body.reset(false);

        assertThat(lengths).isEmpty();
        assertThat(body.editedText(PAGE)).contains("{a:1,}");
    }

    @Test
    void takesBackTheLengthOfAPageThatIsThrownAway() {
        body.head().length(PAGE.length());
        body.editedText(PAGE);

        body.reset(false);

        assertThat(lengths).containsExactly(PAGE.length() + 4L, -1L);
    }
}
