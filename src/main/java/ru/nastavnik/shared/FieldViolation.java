package ru.nastavnik.shared;

/** One refused field: the name the screen knows it by and a Russian message to show beside it. */
public record FieldViolation(String field, String message) {}
