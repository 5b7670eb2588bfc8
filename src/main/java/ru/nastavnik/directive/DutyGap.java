package ru.nastavnik.directive;

import java.time.LocalDate;
import ru.nastavnik.shared.OrganizationId;

/**
 * A duty that an organisation has not fulfilled.
 *
 * @param what what is to be done, in the imperative
 */
public record DutyGap(OrganizationId organization, String name, String what, LocalDate dueOn) {}
