package ru.nastavnik.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.publication.PublicationFilter.Gate;
import ru.nastavnik.publication.persistence.ReleaseTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * «Разрешить к публикации»: the director of an organisation releases names with a consent to publication and the
 * programme's texts that name nobody else. Nothing leaves the organisation before that, and what left can be taken back.
 */
@Service
@Transactional
public class PublicationReleases {
    private static final String SUBJECT = "organization";

    private final PublicationFilter filter;
    private final ReleaseTable table;
    private final ObjectMapper json;
    private final AccessGuard guard;
    private final RegionClock clock;
    private final AuditTrail audit;

    PublicationReleases(
            PublicationFilter filter,
            ReleaseTable table,
            ObjectMapper json,
            AccessGuard guard,
            RegionClock clock,
            AuditTrail audit) {
        this.filter = filter;
        this.table = table;
        this.json = json;
        this.guard = guard;
        this.clock = clock;
        this.audit = audit;
    }

    /** What is released and what would be now, of the actor's own organisation. */
    @Transactional(readOnly = true)
    public PublicationRelease mine() {
        OrganizationId own = own(guard.require(Role.DIRECTOR, Role.CURATOR));
        PublicationFilter.Proposal proposal = filter.proposal(own);
        Optional<ReleaseTable.Row> row = table.find(own);
        return new PublicationRelease(
                proposal.content(),
                proposal.withheldPeople(),
                proposal.withheldTexts(),
                row.map(found -> PublicationFilter.allowed(read(found.content()), filter.gate(own)))
                        .orElse(null),
                row.map(ReleaseTable.Row::releasedAt).orElse(null));
    }

    /**
     * Releases what may be published today.
     *
     * @param seen what the director saw and releases
     * @throws ConflictException if consents or texts have changed since
     */
    public void release(ReleasedContent seen) {
        Actor actor = guard.require(Role.DIRECTOR);
        OrganizationId own = own(actor);
        ReleasedContent content = filter.proposal(own).content();
        if (!content.equals(seen)) {
            throw new ConflictException("Пока вы смотрели, согласия или тексты изменились. Проверьте ещё раз.");
        }
        table.save(own, write(content), clock.now(), actor.account().value());
        audit.record(
                "monitoring.publication-released",
                SUBJECT,
                own.toString(),
                Map.of(
                        "people", String.valueOf(content.people().size()),
                        "practices", String.valueOf(content.practices().size())));
    }

    /** Takes the release back: packages made from now on say nothing of it. */
    public void revoke() {
        OrganizationId own = own(guard.require(Role.DIRECTOR));
        if (!table.revoke(own, clock.now())) {
            throw new DomainException("Разрешения к публикации нет: отзывать нечего.");
        }
        audit.record("monitoring.publication-revoked", SUBJECT, own.toString(), Map.of());
    }

    /**
     * What may be published today of the organisations that have released something.
     *
     * @param gate asked of these only
     */
    Map<OrganizationId, ReleasedContent> publishable(
            List<OrganizationId> organizations, Function<OrganizationId, @Nullable Gate> gate) {
        Map<OrganizationId, ReleasedContent> publishable = new HashMap<>();
        table.of(organizations).forEach((organization, row) -> {
            Gate ofToday = gate.apply(organization);
            if (ofToday != null) {
                publishable.put(organization, PublicationFilter.allowed(read(row.content()), ofToday));
            }
        });
        return publishable;
    }

    private static OrganizationId own(Actor actor) {
        return actor.organization().orElseThrow(() -> new DomainException("Это действие – дело организации."));
    }

    private ReleasedContent read(String text) {
        try {
            return json.readValue(text, ReleasedContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A release cannot be read", broken);
        }
    }

    private String write(ReleasedContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A release cannot be written", broken);
        }
    }
}
