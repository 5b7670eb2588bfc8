package ru.nastavnik.execution;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** The pairs that have a row in the steps of their work. */
public interface PairRows {

    /** @param endReason why the pair works no more, or null */
    record PairRow(
            UUID id,
            String title,
            UUID mentor,
            Set<UUID> mentees,
            @Nullable String endReason) {}

    /** Pairs that an order has fixed, those ended since included, by number. */
    List<PairRow> fixed(OrganizationId organization, SchoolYear year);
}
