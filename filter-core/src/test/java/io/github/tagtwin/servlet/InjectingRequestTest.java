package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets.Head;
import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.settings.CacheablePages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InjectingRequestTest {
    private final RequestDispatcher containers = fake(RequestDispatcher.class, Map.of());

    @Test
    void hearsOfAnInclude() {
        assertThat(request(false).getRequestDispatcher("/part")).isInstanceOf(IncludingDispatcher.class);
    }

    @Test
    void givesAsynchronousWorkTheContainersOwnDispatcher() {
        assertThat(request(true).getRequestDispatcher("/part")).isSameAs(containers);
    }

    private InjectingRequest request(boolean asyncStarted) {
        HttpServletResponse head = new Head().response();
        PageBody body =
                new PageBody(head, new Eligibility(CacheablePages.LEAVE), Insertion.NONE, page -> {}, failure -> {});
        return InjectingRequest.unedited(
                fake(
                        HttpServletRequest.class,
                        Map.of("getRequestDispatcher", containers, "isAsyncStarted", asyncStarted)),
                new InjectingResponse(head, body));
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
