package ru.nastavnik.people;

/** An enterprise or university in the one regional register. */
public record Enterprise(EnterpriseId id, String inn, String name) {}
