package ru.nastavnik.execution;

import org.jspecify.annotations.Nullable;

/**
 * A paper that is written beside the form of a step and proves it.
 *
 * @param title «Протокол заседания педагогического совета»
 * @param state where it stands: «проект», «№ 3 от 12.09.2026»
 * @param address of its page
 * @param number under which it was registered; null while it is a draft
 * @param evidence the registered paper among the step's files; null while it is a draft
 */
public record StepPaper(
        String title,
        String state,
        String address,
        @Nullable String number,
        @Nullable EvidenceId evidence) {}
