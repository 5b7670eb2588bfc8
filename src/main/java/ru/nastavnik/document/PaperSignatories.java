package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.document.persistence.OrderSettingsRepository;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/** Who may stand under a registered paper: by the order settings of its day, and whoever holds the post. */
@Component
public class PaperSignatories {
    private final OrderSettingsRepository settings;
    private final Posts posts;
    private final AccountNames names;

    PaperSignatories(OrderSettingsRepository settings, Posts posts, AccountNames names) {
        this.settings = settings;
        this.posts = posts;
        this.names = names;
    }

    /** The likeliest first; empty if nobody is known, as for papers of the region. */
    public List<PersonName> of(RegisteredDocument document) {
        return of(document.owner(), document.date());
    }

    /** Under a paper of the owner that is of that day. */
    public List<PersonName> of(DocumentOwner owner, LocalDate date) {
        List<PersonName> people = new ArrayList<>();
        OrganizationId organization = owner.organization();
        MunicipalityId municipality = owner.municipality();
        settings.find(owner.key()).map(OrderSettings::signatory).ifPresent(set -> {
            if (set.signsOn(date)) {
                people.add(set.name());
            }
        });
        if (organization != null) {
            people.addAll(holders(Role.DIRECTOR, new Territory.OfOrganization(organization)));
        } else if (municipality != null) {
            people.addAll(holders(Role.MUNICIPAL_HEAD, new Territory.OfMunicipality(municipality)));
        }
        return people;
    }

    private List<PersonName> holders(Role role, Territory territory) {
        return posts.holders(role, territory).stream()
                .map(post -> names.nameOf(post.account()))
                .toList();
    }
}
