package io.github.tagtwin.cli.stored;

import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.event.PersonalData;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.util.Arrays;
import java.util.Map;

/** Whose events are meant, by fields that name a person. */
final class Person {
    private static final String ASK = "-";

    private Person() {}

    /**
     * The fields of a person.
     *
     * @param given by LINE's names of fields; a minus asks for the value, which then stands in no list of processes
     * @throws UnusableException if one isn't a field, or can't be its value
     */
    static UserFields of(Map<String, String> given, Terminal terminal) {
        UserFields person = UserFields.none();
        for (Map.Entry<String, String> each : given.entrySet()) {
            UserField field = field(each.getKey());
            String text = each.getValue().equals(ASK) ? terminal.answer(each.getKey() + ": ") : each.getValue();
            String value = value(field, text);
            person = person.with(field, value);
            if (person.get(field).isEmpty()) {
                throw new UnusableException("that can't be a " + field.lineName());
            }
        }
        return person;
    }

    private static UserField field(String name) {
        return Arrays.stream(UserField.values())
                .filter(field -> field.lineName().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableException("'" + name
                        + "' names nobody; there are: line_uid, click_id, phone, email, ifa, browser_id, external_id"));
    }

    private static String value(UserField field, String text) {
        String hash = field == UserField.EMAIL
                ? PersonalData.email(text)
                : field == UserField.PHONE ? PersonalData.phone(text) : text;
        return hash == null ? "" : hash;
    }
}
