package ru.nastavnik.people;

/** The scanned paper of a consent. */
@SuppressWarnings("ArrayRecordComponent")
public record ConsentScan(String fileName, String mediaType, byte[] content) {}
