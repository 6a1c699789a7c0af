package io.github.tagtwin.ledger;

import io.github.tagtwin.event.UserField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is counted of the events of one name; the first ones by the day, too. */
enum Column {
    RECORDED(0, null),
    ACCEPTED(1, null),
    DROPPED(2, null),
    SET_ASIDE(3, null),
    MATCHABLE(4, null),
    LINE_UID(5, UserField.LINE_UID),
    CLICK_ID(6, UserField.CLICK_ID),
    PHONE(7, UserField.PHONE),
    EMAIL(8, UserField.EMAIL),
    IFA(9, UserField.IFA),
    BROWSER_ID(10, UserField.BROWSER_ID),
    EXTERNAL_ID(11, UserField.EXTERNAL_ID);

    /** How many of them are kept by the day: the first ones. */
    static final int DAILY = 4;
    /** How many there are. */
    static final int COUNT = values().length;

    private static final Map<UserField, Column> BY_FIELD = byField();

    private final int index;
    private final @Nullable UserField field;

    Column(int index, @Nullable UserField field) {
        this.index = index;
        this.field = field;
    }

    private static Map<UserField, Column> byField() {
        Map<UserField, Column> columns = new EnumMap<>(UserField.class);
        for (Column column : values()) {
            if (column.field != null) {
                columns.put(column.field, column);
            }
        }
        return columns;
    }

    /** Its place among the others. */
    int index() {
        return index;
    }

    /** Events that carried a field. */
    static Column of(UserField field) {
        return Objects.requireNonNull(BY_FIELD.get(field));
    }
}
