package ru.nastavnik.document;

import java.util.List;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.shared.OrganizationId;

/** What belongs to an organisation's documents beside their texts and scans, for its exported archive. */
public interface DocumentAttachments {

    List<PrintItem> of(OrganizationId organization);
}
