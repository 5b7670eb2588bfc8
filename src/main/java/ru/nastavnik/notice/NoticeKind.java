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
    LATE_IN_MUNICIPALITY
}
