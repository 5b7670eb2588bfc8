package ru.nastavnik.monitoring;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Who gives figures: an organisation, or a municipality for the forms that it fills in itself. */
public record SubmissionSubject(
        @Nullable OrganizationId organization, @Nullable MunicipalityId municipality) {
    public SubmissionSubject {
        if ((organization == null) == (municipality == null)) {
            throw new IllegalArgumentException("Either an organisation or a municipality");
        }
    }

    public static SubmissionSubject of(OrganizationId organization) {
        return new SubmissionSubject(organization, null);
    }

    public static SubmissionSubject of(MunicipalityId municipality) {
        return new SubmissionSubject(null, municipality);
    }
}
