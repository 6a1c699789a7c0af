package io.github.tagtwin.delivery;

import java.io.IOException;

/** Asks a queue for a figure that nobody needs so much that its failure matters. */
final class Asked {
    private Asked() {}

    /** A question that a queue may fail to answer. */
    @FunctionalInterface
    interface Question<T> {
        T answer() throws IOException, InterruptedException;
    }

    /** The answer, or else another one. */
    static <T> T of(Question<T> question, T otherwise) {
        try {
            return question.answer();
        } catch (IOException unanswered) {
            return otherwise;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
