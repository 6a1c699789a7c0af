package io.github.tagtwin.event;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes what is known of a visitor as one signed text, to be kept with an order until somebody tells of it without a
 * request: hashed where LINE wants it hashed, {@code A-Z a-z 0-9 _ - .} alone, at most 1,024 characters.
 *
 * <p>Thread-safe.
 */
public final class VisitorTokens {
    /** A token's greatest length. */
    public static final int LONGEST = 1024;

    private static final String FORM = "tt1.";
    private static final int MOST_BYTES = (LONGEST - FORM.length() - 23) / 4 * 3;
    private static final int OVERHEAD = 3;

    /** What is worth most stands first, and its place is its number in the token: new ones go to the end. */
    private static final List<UserField> FIELDS = List.of(
            UserField.LINE_UID,
            UserField.PHONE,
            UserField.EMAIL,
            UserField.CLICK_ID,
            UserField.BROWSER_ID,
            UserField.IFA,
            UserField.EXTERNAL_ID);

    private final Seal seal;

    private VisitorTokens(Seal seal) {
        this.seal = seal;
    }

    /**
     * Tokens under a secret.
     *
     * @param secret equal on all nodes
     */
    public static VisitorTokens withSecret(String secret) {
        return new VisitorTokens(Seal.of(secret, "visitor token"));
    }

    /** The token; empty where nothing is known. A long field of little worth is left out where there isn't room for all. */
    public String of(Lane lane, UserFields user, Instant now) {
        return user.isEmpty() ? "" : seal.sealed(FORM + base64(bytes(lane, user, now)));
    }

    /** What a token says; nothing where it isn't one, or one of another secret or form, or was changed. */
    public Optional<VisitorToken> read(String token) {
        return token.length() <= LONGEST && token.startsWith(FORM)
                ? seal.opened(token).map(text -> parsed(Base64.getUrlDecoder().decode(text.substring(FORM.length()))))
                : Optional.empty();
    }

    private static byte[] bytes(Lane lane, UserFields user, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt((int) (now.getEpochSecond() / 60));
            UUID lineTagId = UUID.fromString(lane.lineTagId());
            out.writeLong(lineTagId.getMostSignificantBits());
            out.writeLong(lineTagId.getLeastSignificantBits());
            out.writeUTF(lane.channelId());
            for (UserField field : FIELDS) {
                byte[] value = packed(field, user.get(field).orElse(""));
                if (value.length > 0 && bytes.size() + value.length + OVERHEAD <= MOST_BYTES) {
                    out.writeByte(FIELDS.indexOf(field));
                    out.writeShort(value.length);
                    out.write(value);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    // It has passed the seal, so it is as we wrote it.
    private static VisitorToken parsed(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Instant time = Instant.ofEpochSecond(in.readInt() * 60L);
            Lane lane = Lane.of(new UUID(in.readLong(), in.readLong()).toString(), in.readUTF());
            UserFields user = UserFields.none();
            while (in.available() > 0) {
                UserField field = FIELDS.get(in.readByte());
                user = user.with(field, unpacked(field, in.readNBytes(in.readUnsignedShort())));
            }
            return new VisitorToken(lane, user, time);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] packed(UserField field, String value) {
        return isHash(field) ? bytesOf(value) : value.getBytes(StandardCharsets.US_ASCII);
    }

    private static String unpacked(UserField field, byte[] value) {
        if (!isHash(field)) {
            return new String(value, StandardCharsets.US_ASCII);
        }
        StringBuilder digits = new StringBuilder();
        for (byte each : value) {
            digits.append(Character.forDigit(each >> 4 & 15, 16)).append(Character.forDigit(each & 15, 16));
        }
        return digits.toString();
    }

    private static byte[] bytesOf(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) Integer.parseInt(digits.substring(2 * at, 2 * at + 2), 16);
        }
        return bytes;
    }

    private static boolean isHash(UserField field) {
        return field == UserField.PHONE || field == UserField.EMAIL;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
