package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.FakeServlets.Head;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncEndTest {
    private final List<Object[]> listening = new ArrayList<>();
    private final AsyncContext work = (AsyncContext) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("addListener")) {
                    listening.add(arguments);
                }
                return null;
            });
    private final List<Boolean> ends = new ArrayList<>();
    private final AsyncEnd end =
            new AsyncEnd(ends::add, FakeServlets.request("/order/done", null), new Head().response());

    @Test
    void isTheEndOfTheWorkThatItListensTo() {
        end.listenTo(work);
        end.onComplete(new AsyncEvent(work));

        assertThat(listening).singleElement().satisfies(arguments -> assertThat(arguments[0])
                .isSameAs(end));
        assertThat(ends).containsExactly(false);
    }

    @Test
    void failsWhereTheWorkTakesTooLong() {
        end.onTimeout(new AsyncEvent(work));
        end.onComplete(new AsyncEvent(work));

        assertThat(ends).containsExactly(true);
    }

    @Test
    void listensToANewRound() {
        end.onStartAsync(new AsyncEvent(work));

        assertThat(listening).hasSize(1);
    }

    @Test
    void handsTheContainerNoResponseWhoseStatusItCouldSet() {
        end.listenTo(work);
        end.onStartAsync(new AsyncEvent(work));

        assertThat(listening)
                .extracting(arguments -> arguments[2])
                .doesNotHaveAnyElementsOfTypes(HttpServletResponse.class)
                .doesNotContainNull();
    }
}
