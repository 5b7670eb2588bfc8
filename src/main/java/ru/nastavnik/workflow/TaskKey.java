package ru.nastavnik.workflow;

/** Names a user task without the engine's ids. */
public record TaskKey(ProcessKey process, BusinessKey key, String elementId) {}
