package io.github.tagtwin.benchmarks.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The same work over an embedded database: a ring, and a thread that writes what is in it as JSON into a table, at most
 * {@value #GROUP} rows a commit, each commit on disk before it returns.
 */
final class JdbcPeer implements Peer {
    static final int RING = 10_000;

    private static final int GROUP = 1000;

    private final Connection connection;
    private final BlockingQueue<ConversionEvent> ring = new ArrayBlockingQueue<>(RING);
    private final AtomicLong kept = new AtomicLong();
    private final EventJson json = new EventJson();
    private final Thread writer = new Thread(this::write, "jdbc-writer");
    private long sequence;
    private volatile boolean closed;

    private JdbcPeer(Connection connection, String blob) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table event (seq bigint primary key, item " + blob + " not null)");
        }
        connection.setAutoCommit(false);
        writer.setDaemon(true);
        writer.start();
    }

    /** HSQLDB with a cached table and no delay in writing its log. */
    static JdbcPeer hsqldb(Path directory) throws SQLException {
        return new JdbcPeer(
                DriverManager.getConnection("jdbc:hsqldb:file:" + directory.resolve("queue")
                        + ";hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.log_size=0;shutdown=true"),
                "varbinary(100000)");
    }

    /** SQLite with a write-ahead log and {@code synchronous=FULL}. */
    static JdbcPeer sqlite(Path directory) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("queue.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("pragma synchronous=full");
        }
        return new JdbcPeer(connection, "blob");
    }

    @Override
    public boolean take(ConversionEvent event) {
        return ring.offer(event);
    }

    @Override
    public long kept() {
        return kept.get();
    }

    private void write() {
        List<ConversionEvent> group = new ArrayList<>(GROUP);
        try {
            while (!closed) {
                ConversionEvent first = ring.poll(10, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    ring.drainTo(group, GROUP - 1);
                    insert(group);
                    kept.addAndGet(group.size());
                    group.clear();
                }
            }
        } catch (InterruptedException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private synchronized void insert(List<ConversionEvent> group) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into event values (?, ?)")) {
            for (ConversionEvent event : group) {
                insert.setLong(1, ++sequence);
                insert.setBytes(2, json.write(event));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    @Override
    public synchronized int drain(int events) throws SQLException {
        long last = 0;
        int count = 0;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (PreparedStatement head =
                connection.prepareStatement("select seq, item from event order by seq limit " + events)) {
            ResultSet rows = head.executeQuery();
            while (rows.next()) {
                last = rows.getLong(1);
                body.writeBytes(rows.getBytes(2));
                count++;
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from event where seq <= ?")) {
            delete.setLong(1, last);
            delete.executeUpdate();
        }
        connection.commit();
        return count;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            writer.join();
            connection.close();
        } catch (InterruptedException | SQLException unclosed) {
            throw new IOException(unclosed);
        }
        json.close();
    }
}
