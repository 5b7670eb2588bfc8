package ru.nastavnik.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationKind;

/**
 * A dated denominator.
 *
 * @param population what is counted, for example {@link #ORGANIZATIONS}
 * @param kind of the organisations, or null for all
 * @param municipality id, or null for the whole region
 */
public record PopulationNumber(
        String population,
        @Nullable OrganizationKind kind,
        @Nullable String municipality,
        LocalDate asOf,
        BigDecimal number,
        String source) {
    public static final String ORGANIZATIONS = "organizations";
}
