package ru.nastavnik.figure;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
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

    /** As tables hold it: a municipality is read only where there is no organisation. */
    public static SubmissionSubject of(@Nullable UUID organization, @Nullable UUID municipality) {
        return organization == null
                ? of(new MunicipalityId(Objects.requireNonNull(municipality)))
                : of(new OrganizationId(organization));
    }

    public static SubmissionSubject of(MunicipalityId municipality) {
        return new SubmissionSubject(null, municipality);
    }

    /** Whose task it is to give the figures. */
    public Role filler() {
        return organization == null ? Role.MUNICIPAL_COORDINATOR : Role.CURATOR;
    }

    /** The actor, who must have one of the roles and the subject within their territory. */
    public Actor require(AccessGuard guard, Role... roles) {
        return organization != null
                ? guard.require(organization, roles)
                : guard.require(Objects.requireNonNull(municipality), roles);
    }
}
