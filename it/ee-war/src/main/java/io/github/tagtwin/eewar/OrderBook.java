package io.github.tagtwin.eewar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Writes orders into the shop's database, and tells of each in the transaction that writes it. */
// Its one name in JNDI is fixed.
@SuppressWarnings("BanJNDI")
@ApplicationScoped
public class OrderBook {
    private static final String SHOP = "java:app/jdbc/shop";

    @Inject
    Transactions transactions;

    @Inject
    Orders orders;

    /**
     * Takes an order.
     *
     * @param breakdown the step at which it fails: {@code begun}, {@code written}, {@code told}; none for any other word
     */
    void take(String id, String breakdown) throws Exception {
        transactions.begin();
        try {
            step("begun", breakdown);
            write(id);
            step("written", breakdown);
            orders.fire(id);
            step("told", breakdown);
        } catch (SQLException | NamingException | IllegalStateException failed) {
            transactions.rollBack();
            throw failed;
        }
        transactions.commit();
    }

    private static void step(String name, String breakdown) {
        if (name.equals(breakdown)) {
            throw new IllegalStateException("broken down, as it was asked to, when " + name);
        }
    }

    private static void write(String id) throws SQLException, NamingException {
        DataSource shop = (DataSource) new InitialContext().lookup(SHOP);
        try (Connection connection = shop.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO shop_order (id) VALUES (?)")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
    }
}
