package io.github.tagtwin.settings;

/** What becomes of a server-side event whose browser copy carries a key that we don't know. */
public enum UnkeyedTwin {
    /** It isn't sent: LINE would count the sale twice. */
    SKIP,
    /** It is sent: for shops whose page sends no such event. */
    SEND
}
