package ru.nastavnik.language;

import java.util.List;
import ru.nastavnik.shared.OrganizationId;

/** Tells whom an organisation's papers may name; every module that knows such people has one. */
public interface NamesInPapers {

    /** Called inside the organisation's scope, for an actor who has been checked. */
    List<PersonInPapers> of(OrganizationId organization);
}
