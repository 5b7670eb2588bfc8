package ru.nastavnik.approval;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.Role;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;

/** Who agrees what a director approved: the municipal head, or the department of those who have none. */
public enum AgreementLevel {
    MUNICIPALITY(Role.MUNICIPAL_HEAD),
    GENERAL_EDUCATION(Role.DEPARTMENT),
    VOCATIONAL_EDUCATION(Role.DEPARTMENT);

    private final Role role;

    AgreementLevel(Role role) {
        this.role = role;
    }

    /** The role that agrees at this level. */
    public Role role() {
        return role;
    }

    /** The rule of the decision table {@code approval-level}, for services. */
    public static AgreementLevel of(@Nullable MunicipalityId controlledBy, Department department) {
        if (controlledBy != null) {
            return MUNICIPALITY;
        }
        return department == Department.VOCATIONAL_EDUCATION ? VOCATIONAL_EDUCATION : GENERAL_EDUCATION;
    }
}
