package ru.nastavnik.programme;

import java.util.UUID;
import ru.nastavnik.shared.OrganizationId;

/** A programme came into force. Published in the transaction of the decision. */
public record ProgrammeInForce(ProgrammeId programme, OrganizationId organization, UUID launch) {}
