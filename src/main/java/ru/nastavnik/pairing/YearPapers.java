package ru.nastavnik.pairing;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** By which act and which roadmap an organisation works in a school year; whoever carries out roadmaps answers. */
public interface YearPapers {

    /**
     * @param launch of the directive
     * @param roadmapOrder the order that approved the roadmap; null if it is not approved yet
     */
    record Papers(UUID launch, @Nullable DocumentId roadmapOrder) {}

    /** Empty if the organisation has no roadmap of the year. */
    Optional<Papers> of(OrganizationId organization, SchoolYear year);
}
