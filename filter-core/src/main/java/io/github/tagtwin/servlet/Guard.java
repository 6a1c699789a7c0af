package io.github.tagtwin.servlet;

/** Runs what is ours so that no failure of it reaches the shop's page. */
@FunctionalInterface
interface Guard {
    /**
     * Runs a task, and counts its failure.
     *
     * @param where names the seam in figures and log
     */
    void run(String where, Runnable task);
}
