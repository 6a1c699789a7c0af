package io.github.tagtwin;

import io.github.tagtwin.event.PersonalData;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the shop knows of the person before the screen, for {@link LineConversions#visitor}: the more of it, the more
 * conversions LINE can match to an ad.
 *
 * <pre>{@code
 * LineConversions.of(request).visitor(
 *     Visitor.unknown().email(member.email()).phone(member.phone(), "TW").externalId(member.id()));
 * }</pre>
 *
 * <p>{@link LineConversions#visitorToken} gives what is known of a visitor as a text to be kept, for conversions that come
 * without a request. A {@code Visitor} gives none itself: it is signed, and only a running TagTwin has the secret.
 *
 * <p>E-mail address and phone number are normalised and hashed (SHA-256) on the spot; the raw values are not kept. What
 * can't be normalised, or doesn't fit LINE's pattern, is left out and counted. Immutable: each method returns a changed
 * copy.
 *
 * @since 0.1.0
 */
public final class Visitor {
    private static final Visitor UNKNOWN = new Visitor(UserFields.none(), null);

    private final UserFields fields;
    private final @Nullable Map<String, String> phoneByCountry;

    private Visitor(UserFields fields, @Nullable Map<String, String> phoneByCountry) {
        this.fields = fields;
        this.phoneByCountry = phoneByCountry;
    }

    /** Nobody in particular: where to begin. */
    public static Visitor unknown() {
        return UNKNOWN;
    }

    /**
     * Who an event is of, by the names that LINE's server-side tag reads: {@code x-line-hashed_phone},
     * {@code x-line-hashed_email}, {@code x-line-user_id}, {@code x-line-external_id}, {@code x-line-ifa},
     * {@code user_data.phone_number}, {@code user_data.email_address}, the last two under these names or in a map
     * {@code user_data}.
     *
     * @return {@link #unknown} where none of them is there
     */
    public static Visitor of(Map<String, ?> eventData) {
        return new EventData(eventData).visitor();
    }

    /** An e-mail address, raw (it is trimmed, lower-cased and hashed) or as 64 hexadecimal digits of its SHA-256. */
    public Visitor email(String address) {
        return with(UserField.EMAIL, PersonalData.email(address));
    }

    /**
     * A phone number with its country, {@code +886 910-000-000} or {@code 00886…}; as people write it at home, in the country
     * that the setting {@code country} names; or 64 hexadecimal digits of the SHA-256 of its E.164 form, {@code +} included.
     */
    public Visitor phone(String number) {
        String hash = PersonalData.phone(number);
        return hash == null
                ? new Visitor(fields, PersonalData.phoneByCountry(number))
                : new Visitor(fields.with(UserField.PHONE, hash), null);
    }

    /**
     * A phone number as people write it at home, {@code 0910-000-000}.
     *
     * @param country {@code TW}, {@code JP} or {@code TH}: read where the number doesn't name its own
     */
    public Visitor phone(String number, String country) {
        return new Visitor(fields.with(UserField.PHONE, PersonalData.phone(number, country)), null);
    }

    /** The LINE User ID from LINE Login or the Messaging API, {@code U} and 32 hexadecimal digits; needs the channel id. */
    public Visitor lineUserId(String id) {
        return with(UserField.LINE_UID, id);
    }

    /** The shop's own user key, 1 to 512 of {@code A-Z a-z 0-9 _ -}; sent as it is, and printed into the page beside the key. */
    public Visitor externalId(String id) {
        return with(UserField.EXTERNAL_ID, id);
    }

    /** The advertising id of the visitor's phone (IDFA or AAID), a UUID. */
    public Visitor advertisingId(String ifa) {
        return with(UserField.IFA, ifa);
    }

    /** The fields as LINE takes them, already hashed; without a phone number that doesn't say where it is at home. */
    public UserFields fields() {
        return fields("");
    }

    /**
     * The fields as LINE takes them, already hashed.
     *
     * @param country where a phone number is at home that doesn't say so: {@code TW}, {@code JP}, {@code TH}; or empty
     */
    public UserFields fields(String country) {
        return phoneByCountry == null ? fields : fields.with(UserField.PHONE, phoneByCountry.get(country));
    }

    Visitor with(UserField field, Optional<String> value) {
        return value.map(found -> with(field, found)).orElse(this);
    }

    private Visitor with(UserField field, @Nullable String value) {
        return new Visitor(fields.with(field, value), phoneByCountry);
    }

    /** Says which fields are there, never what they hold. */
    @Override
    public String toString() {
        return "Visitor" + fields();
    }
}
