package ru.nastavnik.workflow;

/** Names a running instance without the engine's ids: its process and its aggregate. */
public record InstanceKey(ProcessKey process, BusinessKey key) {}
