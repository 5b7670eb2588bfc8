package ru.nastavnik.approval;

/**
 * A row of a draft as it was submitted, in words, so that the next round can show what changed.
 *
 * @param label what the row is, for example «5. Анкетирование…»
 * @param content what it says
 */
public record RowText(String rowKey, String label, String content) {}
