package ru.nastavnik.directive;

/** An annex of the act in its official wording, names left out. */
public record DirectiveAnnex(String title, String text) {}
