package ru.nastavnik.approval;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.Department;

/**
 * Who above an organisation decides on what it sends: the answers that the decision table {@code approval-level} may
 * give.
 */
public enum AgreementLevel {
    MUNICIPALITY(null, "6.1"),
    GENERAL_EDUCATION(Department.GENERAL_EDUCATION, "1.1"),
    VOCATIONAL_EDUCATION(Department.VOCATIONAL_EDUCATION, "1.1");

    private final @Nullable Department department;
    private final String point;

    AgreementLevel(@Nullable Department department, String point) {
        this.department = department;
        this.point = point;
    }

    static Optional<AgreementLevel> named(String answer) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(answer))
                .findFirst();
    }

    /** The role that agrees at this level. */
    public Role role() {
        return department == null ? Role.MUNICIPAL_HEAD : Role.DEPARTMENT;
    }

    /** The point of the directive by which the role agrees. */
    public String point() {
        return point;
    }

    /** Who agrees, in Russian. */
    String title() {
        return department == null ? role().title() : department.title();
    }

    /** The territory whose post sees the organisation from this level; empty if none does. */
    Optional<Territory> above(OrganizationView organization) {
        if (department == null) {
            return organization.controllingMunicipality().map(Territory.OfMunicipality::new);
        }
        return department == organization.department()
                ? Optional.of(new Territory.OfDepartment(department))
                : Optional.empty();
    }
}
