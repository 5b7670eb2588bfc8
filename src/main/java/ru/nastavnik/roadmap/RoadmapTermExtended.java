package ru.nastavnik.roadmap;

import java.time.LocalDate;
import ru.nastavnik.shared.OrganizationId;

/** A step of a roadmap in force got more time. Published in the transaction of the director's decision. */
public record RoadmapTermExtended(RoadmapId roadmap, OrganizationId organization, int stepNo, LocalDate newTo) {}
