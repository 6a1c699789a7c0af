package io.github.tagtwin.cli.imports;

import io.github.tagtwin.event.BusinessKeys;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.Given;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.PersonalData;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.event.WebFields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a conversion of a row, by LINE's rules. Not thread-safe. */
final class RowReader {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Duration AHEAD = Duration.ofHours(24);

    private final Lane lane;
    private final BusinessKeys keys;
    private final Columns columns;
    private final RowOptions options;
    private final List<RowFilter> filters;
    private final Timestamps times;
    private final Instant now;

    RowReader(Lane lane, BusinessKeys keys, Columns columns, RowOptions options, Clock clock) {
        this.lane = lane;
        this.keys = keys;
        this.columns = columns;
        this.options = options;
        this.filters = options.filters.stream().map(RowFilter::of).collect(Collectors.toList());
        this.times = new Timestamps(options.zone);
        this.now = clock.instant();
    }

    /**
     * The conversion that a row tells of.
     *
     * @throws SkippedException if it isn't one, or isn't wanted
     */
    ImportedConversion read(Row row) throws SkippedException {
        if (row.isBroken()) {
            throw new SkippedException(Skip.BROKEN, row.fault());
        }
        if (!filters.stream().allMatch(filter -> filter.wants(row, columns))) {
            throw new SkippedException(Skip.FILTERED);
        }
        String id = text(row, Field.DEDUPLICATION_KEY);
        if (id.isEmpty()) {
            throw new SkippedException(Skip.KEY);
        }
        return conversion(row, id, time(row));
    }

    private String text(Row row, Field field) {
        return columns.text(row, field);
    }

    private Instant time(Row row) throws SkippedException {
        Instant time = times.read(text(row, Field.TIME)).orElseThrow(() -> new SkippedException(Skip.TIME));
        if (time.isBefore(now.minus(options.maxAge))) {
            throw new SkippedException(Skip.TOO_OLD);
        }
        if (time.isAfter(now.plus(AHEAD))) {
            throw new SkippedException(Skip.FUTURE);
        }
        return time;
    }

    private ImportedConversion conversion(Row row, String id, Instant time) throws SkippedException {
        String name = first(text(row, Field.EVENT_NAME), options.eventName);
        UserFields user = user(row, time);
        try {
            ConversionEvent event = ConversionEvent.conversion(lane, name)
                    .test(options.test)
                    .user(user)
                    .web(web(row))
                    .custom(custom(row))
                    .build(keys.of(id), time);
            return new ImportedConversion(
                    row.line(), event, keys.fingerprint(lane.lineTagId(), name, id), user.leftOut());
        } catch (RefusedEventException refused) {
            throw new SkippedException(Skip.REFUSED, refused.refusal().rule());
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private UserFields user(Row row, Instant time) {
        UserFields user = with(UserFields.none(), row, Field.BROWSER_ID, UserField.BROWSER_ID);
        user = with(user, row, Field.EXTERNAL_ID, UserField.EXTERNAL_ID);
        user = with(user, row, Field.IFA, UserField.IFA);
        user = personal(user, UserField.EMAIL, text(row, Field.EMAIL), PersonalData.email(text(row, Field.EMAIL)));
        String phone = text(row, Field.PHONE);
        user = personal(user, UserField.PHONE, phone, PersonalData.phone(phone, options.country));
        user = isClickOfThis(row, time) ? with(user, row, Field.CLICK_ID, UserField.CLICK_ID) : user;
        return isLineUserIdWanted(user) ? with(user, row, Field.LINE_UID, UserField.LINE_UID) : user;
    }

    private UserFields with(UserFields user, Row row, Field field, UserField userField) {
        String text = text(row, field);
        String plain = userField == UserField.BROWSER_ID ? text.toLowerCase(Locale.ROOT) : text;
        return user.with(userField, Optional.of(plain).filter(given -> !given.isEmpty()));
    }

    private UserFields personal(UserFields user, UserField field, String given, @Nullable String hash) {
        if (given.isEmpty()) {
            return user;
        }
        return user.with(field, options.hashed && !SHA_256.matcher(given).matches() ? null : hash);
    }

    // A click whose time is told, and can't be read or is too long ago, is another purchase's.
    private boolean isClickOfThis(Row row, Instant time) {
        return !columns.has(Field.CLICK_TIME)
                || times.read(text(row, Field.CLICK_TIME))
                        .filter(click -> !click.isBefore(time.minus(options.clickWindow)))
                        .isPresent();
    }

    private boolean isLineUserIdWanted(UserFields user) {
        boolean personal = user.get(UserField.EMAIL).isPresent()
                || user.get(UserField.PHONE).isPresent();
        return options.lineUserId == LineUserId.ALWAYS
                || (options.lineUserId == LineUserId.WITHOUT_PERSONAL_DATA && !personal);
    }

    private WebFields web(Row row) {
        return WebFields.none()
                .with(WebField.URL, text(row, Field.URL))
                .with(WebField.REFERRER, text(row, Field.REFERRER))
                .with(WebField.USER_AGENT, text(row, Field.USER_AGENT))
                .with(WebField.IP_ADDRESS, text(row, Field.IP_ADDRESS));
    }

    private CustomFields custom(Row row) {
        CustomFields custom = CustomFields.none();
        Given value = Given.of(text(row, Field.VALUE));
        if (!value.text().isEmpty()) {
            String currency = first(text(row, Field.CURRENCY), options.currency);
            custom = custom.withValue(value.number()).withCurrency(currency.isEmpty() ? null : currency);
        }
        Given quantity = Given.of(text(row, Field.QUANTITY));
        custom = quantity.text().isEmpty() ? custom : custom.withQuantity(quantity.count());
        List<String> items = Given.of(text(row, Field.ITEM_IDS)).texts();
        return items.isEmpty() ? custom : custom.withItemIds(items);
    }
}
