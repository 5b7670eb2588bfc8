package ru.nastavnik.approval;

/**
 * Who above an organisation agrees a paper in a round, and when.
 *
 * @param first before the director approves, so that the mark stands on what is signed; else after
 */
public record Agreement(AgreementLevel level, boolean first) {}
