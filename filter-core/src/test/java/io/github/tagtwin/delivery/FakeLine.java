package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A transport to a LINE that answers as it is told to, and 202 by default; remembers what came and what it took. */
final class FakeLine implements Transport {
    private final Deque<Reply> replies = new ArrayDeque<>();
    private Reply usual = post -> status(202);
    private final List<Post> posts = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();
    private boolean closed;

    /** What LINE does with one request. */
    interface Reply {
        Answer to(Post post) throws IOException;
    }

    static Answer status(int status) {
        return Answer.of(status, "", Optional.empty());
    }

    /** How the next request is answered. */
    synchronized FakeLine then(Reply reply) {
        replies.add(reply);
        return this;
    }

    synchronized FakeLine then(int status) {
        return then(post -> status(status));
    }

    /** How all other requests are answered. */
    synchronized void usually(Reply reply) {
        usual = reply;
    }

    @Override
    public synchronized Answer send(Post post) throws IOException {
        posts.add(post);
        Reply next = replies.poll();
        Answer answer = (next == null ? usual : next).to(post);
        if (answer.status() == 202) {
            accepted.addAll(Samples.keys(body(post)));
        }
        return answer;
    }

    static String body(Post post) {
        return new String(post.body(), StandardCharsets.UTF_8);
    }

    synchronized List<Post> posts() {
        return List.copyOf(posts);
    }

    /** The keys in each request. */
    synchronized List<List<String>> requests() {
        return each(post -> Samples.keys(body(post)));
    }

    private <T> List<T> each(Function<Post, T> view) {
        List<T> views = new ArrayList<>();
        posts.forEach(post -> views.add(view.apply(post)));
        return views;
    }

    synchronized List<String> accepted() {
        return List.copyOf(accepted);
    }

    synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
