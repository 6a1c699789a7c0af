package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.FakeServlets.Head;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTagsTest {
    private final Head head = new Head();

    @Test
    void marks_a_page_that_others_may_keep() {
        asking().mark(head.with("ETag", "\"spring\"").response(), true);

        assertThat(head.header("ETag")).containsExactly("\"spring-tagtwin-1a2b3c4d\"");
    }

    @Test
    void marks_a_weak_tag_and_no_tag_twice() {
        asking().mark(head.with("ETag", "W/\"7\"").response(), true);
        asking().mark(head.response(), true);

        assertThat(head.header("ETag")).containsExactly("W/\"7-tagtwin-1a2b3c4d\"");
    }

    @Test
    void lets_nobody_ask_for_a_part_of_a_page_that_is_longer_than_the_shop_knows() {
        asking().mark(head.with("Accept-Ranges", "bytes").response(), true);

        assertThat(head.header("Accept-Ranges")).containsExactly("none");
        assertThat(head.header("ETag")).isEmpty();
    }

    @Test
    void leaves_every_other_answer_as_it_is() {
        asking("\"spring-tagtwin-1a2b3c4d\"")
                .mark(head.with("ETag", "\"spring\"").response(), false);
        asking().mark(head.status(304).response(), false);

        assertThat(head.header("ETag")).containsExactly("\"spring\"");
    }

    @Test
    void tells_the_shop_of_copies_that_carry_the_mark_alone() {
        assertThat(asking("\"old\", W/\"a,b-tagtwin-1a2b3c4d\"", "\"c-tagtwin-1a2b3c4d\"")
                        .condition())
                .contains("W/\"a,b\", \"c\"");
        assertThat(asking("\"spring\"").condition()).isEmpty();
        assertThat(asking("*").condition()).isEmpty();
        assertThat(asking("\"spring-tagtwin-00000000\"").condition()).isEmpty();
        assertThat(asking().condition()).isEmpty();
    }

    @Test
    void marks_the_answer_that_a_copy_is_good_still() {
        asking("\"spring-tagtwin-1a2b3c4d\"")
                .mark(head.status(304).with("ETag", "\"spring\"").response(), false);

        assertThat(head.header("ETag")).containsExactly("\"spring-tagtwin-1a2b3c4d\"");
    }

    private static EntityTags asking(String... conditions) {
        HttpServletRequest request = new HttpServletRequestWrapper(FakeServlets.request("/", null)) {
            @Override
            public Enumeration<String> getHeaders(String name) {
                return Collections.enumeration(name.equals("If-None-Match") ? List.of(conditions) : List.of());
            }
        };
        return EntityTags.of(request, "1a2b3c4d");
    }
}
