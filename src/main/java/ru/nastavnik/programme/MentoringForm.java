package ru.nastavnik.programme;

import java.util.List;
import ru.nastavnik.shared.OrganizationKind;

/**
 * A form of mentoring (3.2).
 *
 * @param code stable code, for example {@code pupil-pupil}
 * @param operator the organisation that supports and monitors the form
 * @param usualKinds kinds of organisations that usually use it; any organisation may
 * @param aliases other names in use, for example «учитель – ученик»
 * @param roleModels its role models; empty if the method names none
 */
public record MentoringForm(
        String code,
        String title,
        String operator,
        List<OrganizationKind> usualKinds,
        List<String> aliases,
        List<String> roleModels) {

    public MentoringForm {
        usualKinds = List.copyOf(usualKinds);
        aliases = List.copyOf(aliases);
        roleModels = List.copyOf(roleModels);
    }

    /** Whether organisations of the kind usually use this form. */
    public boolean isUsualFor(OrganizationKind kind) {
        return usualKinds.contains(kind);
    }
}
