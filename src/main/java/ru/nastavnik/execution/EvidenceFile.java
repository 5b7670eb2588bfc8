package ru.nastavnik.execution;

/** An evidence file as it is downloaded. */
public record EvidenceFile(String name, String contentType, byte[] bytes) {}
