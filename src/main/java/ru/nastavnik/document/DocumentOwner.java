package ru.nastavnik.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;

/**
 * Whose document it is: whose numbers it takes and who may read it. At most one of the three is set; none: the region.
 *
 * @param department whose book of incoming letters it is; what departments issue is the region's
 */
public record DocumentOwner(
        @Nullable OrganizationId organization,
        @Nullable MunicipalityId municipality,
        @Nullable Department department) {

    private static final UUID REGION = new UUID(0, 0);
    private static final UUID GENERAL_EDUCATION = new UUID(0, 1);
    private static final UUID VOCATIONAL_EDUCATION = new UUID(0, 2);

    public static DocumentOwner of(OrganizationId organization) {
        return new DocumentOwner(organization, null, null);
    }

    public static DocumentOwner of(MunicipalityId municipality) {
        return new DocumentOwner(null, municipality, null);
    }

    /** A department as whoever receives letters. */
    public static DocumentOwner of(Department department) {
        return new DocumentOwner(null, null, department);
    }

    /** The departments and the regional centre. */
    public static DocumentOwner region() {
        return new DocumentOwner(null, null, null);
    }

    UUID key() {
        if (organization != null) {
            return organization.value();
        }
        if (municipality != null) {
            return municipality.value();
        }
        if (department == null) {
            return REGION;
        }
        return switch (department) {
            case GENERAL_EDUCATION -> GENERAL_EDUCATION;
            case VOCATIONAL_EDUCATION -> VOCATIONAL_EDUCATION;
        };
    }
}
