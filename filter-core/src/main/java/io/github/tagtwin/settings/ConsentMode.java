package io.github.tagtwin.settings;

/** Whose consent is needed. */
public enum ConsentMode {
    /** Nobody's: everybody is counted. */
    OFF,
    /** Everybody's: who hasn't agreed isn't counted. */
    REQUIRED,
    /** Who has refused isn't counted; all others are. */
    OPT_OUT
}
