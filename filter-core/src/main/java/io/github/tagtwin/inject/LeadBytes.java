package io.github.tagtwin.inject;

import java.util.Locale;

/**
 * In some charsets a byte that looks like ASCII, a backslash say, may be the second half of a character. Tells the bytes
 * that such a half follows.
 */
public enum LeadBytes {
    /** No charset of that kind. */
    NONE {
        @Override
        boolean contains(int octet) {
            return false;
        }
    },
    SHIFT_JIS {
        @Override
        boolean contains(int octet) {
            return (octet >= 0x81 && octet <= 0x9F) || (octet >= 0xE0 && octet <= 0xFC);
        }
    },
    /** Big5, GBK, GB18030, Korean's Windows charset. */
    WIDE {
        @Override
        boolean contains(int octet) {
            return octet >= 0x81 && octet <= 0xFE;
        }
    };

    abstract boolean contains(int octet);

    /** The lead bytes of a charset, by its name. */
    public static LeadBytes of(String charset) {
        return charset.equalsIgnoreCase("UTF-8") ? NONE : named(charset.toLowerCase(Locale.ROOT));
    }

    private static LeadBytes named(String name) {
        if (name.contains("jis") || name.contains("windows-31j") || name.contains("ms932") || name.contains("cp932")) {
            return SHIFT_JIS;
        }
        return name.startsWith("big5")
                        || name.startsWith("gb")
                        || name.startsWith("ms9")
                        || name.startsWith("x-windows-9")
                ? WIDE
                : NONE;
    }
}
