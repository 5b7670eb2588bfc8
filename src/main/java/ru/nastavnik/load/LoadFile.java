package ru.nastavnik.load;

import java.time.LocalDate;

/**
 * A file to be loaded.
 *
 * @param form code of the form by which its columns are read; empty for kinds that have none
 * @param asOf the day for which its figures hold; kinds whose rows have days of their own do not read it
 */
public record LoadFile(String form, LocalDate asOf, String name, byte[] content) {}
