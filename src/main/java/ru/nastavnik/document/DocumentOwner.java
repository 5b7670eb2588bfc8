package ru.nastavnik.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/** Whose document it is: whose numbers it takes and who may read it. At most one of the two is set; none: the region. */
public record DocumentOwner(
        @Nullable OrganizationId organization, @Nullable MunicipalityId municipality) {

    private static final UUID REGION = new UUID(0, 0);

    public static DocumentOwner of(OrganizationId organization) {
        return new DocumentOwner(organization, null);
    }

    public static DocumentOwner of(MunicipalityId municipality) {
        return new DocumentOwner(null, municipality);
    }

    /** The departments and the regional centre. */
    public static DocumentOwner region() {
        return new DocumentOwner(null, null);
    }

    UUID key() {
        if (organization != null) {
            return organization.value();
        }
        return municipality != null ? municipality.value() : REGION;
    }
}
