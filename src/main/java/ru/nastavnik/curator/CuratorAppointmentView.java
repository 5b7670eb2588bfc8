package ru.nastavnik.curator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.PersonName;

/**
 * An appointment as its page shows it.
 *
 * @param remark why the draft was returned last, or null
 * @param former the curator whom the order releases, or null
 */
public record CuratorAppointmentView(
        CuratorAppointmentId id,
        OrganizationView organization,
        AppointmentState state,
        int round,
        @Nullable AccountId candidate,
        @Nullable PersonName candidateName,
        @Nullable String candidatePost,
        @Nullable LocalDate agreedOn,
        String basis,
        @Nullable String remark,
        @Nullable LocalDate signedOn,
        @Nullable String signedVersion,
        @Nullable DocumentId order,
        @Nullable String orderNumber,
        @Nullable LocalDate acquaintedOn,
        @Nullable LocalDate endedOn,
        @Nullable CuratorView former) {}
