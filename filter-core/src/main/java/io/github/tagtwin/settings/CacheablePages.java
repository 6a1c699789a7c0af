package io.github.tagtwin.settings;

/** What becomes of a page that allows others than the visitor's browser to keep it. */
public enum CacheablePages {
    /** It stays as it is, without a key and without a twin: a key that many visitors share would make their sales one. */
    LEAVE,
    /** It gets a key, and is the visitor's alone: nobody may keep it any more. */
    KEY,
    /** It stays everybody's, with a script that is the same for all: the key is made in the browser, which reports it. */
    COLLECT
}
