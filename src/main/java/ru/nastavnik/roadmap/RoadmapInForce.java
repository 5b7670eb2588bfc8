package ru.nastavnik.roadmap;

import java.util.UUID;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** A roadmap came into force. Published in the transaction of the decision. */
public record RoadmapInForce(RoadmapId roadmap, OrganizationId organization, UUID launch, SchoolYear year) {}
