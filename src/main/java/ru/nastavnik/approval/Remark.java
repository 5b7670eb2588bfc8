package ru.nastavnik.approval;

/**
 * A remark on one row of a draft.
 *
 * @param rowKey key of the row in the draft, for example {@code step-05}
 * @param text what is to be changed, in Russian
 */
public record Remark(String rowKey, String text) {}
