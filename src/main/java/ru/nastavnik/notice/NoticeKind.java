package ru.nastavnik.notice;

/** What a notice tells. */
public enum NoticeKind {
    /** A task has opened, or come back. */
    OPENED,
    /** Somebody decided on what the post had sent. */
    DECIDED,
    /** Somebody who controls execution reminds. */
    REMINDED,
    /** A term comes near. */
    NEAR,
    /** A term has passed. */
    LATE,
    /** Terms have passed in a municipality. */
    LATE_IN_MUNICIPALITY,
    /** The account of whoever stands in for the post was switched off. */
    SUBSTITUTE_OFF,
    /** The account of a post beneath was switched off, and tasks wait there for nobody. */
    POST_IDLE,
    /** A colleague gave the person a part of a task. */
    ASSIGNED,
    /** The part was taken back. */
    TAKEN_BACK,
    /** The part that the person gave is done. */
    DONE_FOR_YOU,
    /** The person's address takes no mails. */
    ADDRESS_REFUSED,
    /** For administrators: mails do not arrive at addresses. */
    MAILS_REFUSED
}
