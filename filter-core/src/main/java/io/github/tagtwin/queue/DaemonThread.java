package io.github.tagtwin.queue;

/** Makes the threads that work beside the container's: each room names its own {@code tagtwin-…}. */
public final class DaemonThread {
    private DaemonThread() {}

    /**
     * A thread that has not begun. A daemon of normal priority, under the platform's class loader and without
     * thread-locals, whatever thread makes it: it neither slows down the shop, nor holds on to an application.
     *
     * @param name begins with {@code tagtwin-}
     */
    // The check warns of priorities that order work; this one undoes an inherited one.
    @SuppressWarnings("ThreadPriorityCheck")
    public static Thread named(String name, Runnable task) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        return thread;
    }
}
