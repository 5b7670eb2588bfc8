package ru.nastavnik.version;

/** What has become of one instance of a run. */
public enum ItemState {
    WAITING,
    /** Moved; in a trial: would have moved. */
    DONE,
    /** Stays on its version, because something would be lost. */
    REFUSED,
    /** Stays on its version, because something went wrong. */
    FAILED
}
