package ru.nastavnik.dashboard;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;

/**
 * Who answers for organisations: their municipality, or their department where no municipality does, as for state
 * organisations and colleges. Both null for the region as a whole.
 */
public record Authority(
        @Nullable MunicipalityId municipality, @Nullable Department department) {
    public static final Authority REGION = new Authority(null, null);

    private static final String REGION_KEY = "region";

    public static Authority of(MunicipalityId municipality) {
        return new Authority(municipality, null);
    }

    public static Authority of(Department department) {
        return new Authority(null, department);
    }

    /** As addresses spell it. */
    public String key() {
        return municipality != null ? municipality.toString() : department != null ? department.name() : REGION_KEY;
    }

    /** Empty if the text names nobody. */
    public static Optional<Authority> ofKey(String key) {
        if (key.equals(REGION_KEY)) {
            return Optional.of(REGION);
        }
        for (Department department : Department.values()) {
            if (department.name().equals(key)) {
                return Optional.of(of(department));
            }
        }
        try {
            return Optional.of(of(MunicipalityId.of(key)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
