package ru.nastavnik.shared.ui;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported list.
 *
 * @param value text, number, boolean, {@code LocalDate} or null; anything else is written as its text
 */
public record ExportColumn<T>(String header, Function<T, @Nullable Object> value) {}
