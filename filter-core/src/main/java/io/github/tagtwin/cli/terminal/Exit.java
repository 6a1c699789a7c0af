package io.github.tagtwin.cli.terminal;

/** What a command tells a script by its exit code. */
public final class Exit {
    /** All is well. */
    public static final int FINE = 0;
    /** The command did its work and has found faults, or could not bring it to its end. */
    public static final int FAULTS = 1;
    /** The command was used wrongly, or what it was given can't be read. */
    public static final int UNUSABLE = 2;

    private Exit() {}
}
