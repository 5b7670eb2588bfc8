package ru.nastavnik.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.DistributionItem;
import ru.nastavnik.people.DistributionMarks;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.programme.ProgrammeRegister;
import ru.nastavnik.programme.ProgrammeView;
import ru.nastavnik.publication.ReleasedContent.NamedPerson;
import ru.nastavnik.publication.ReleasedContent.Practice;
import ru.nastavnik.publication.ReleasedContent.Text;
import ru.nastavnik.publication.document.NameSearch;
import ru.nastavnik.publication.persistence.PublicationQueries;
import ru.nastavnik.publication.persistence.PublicationQueries.Case;
import ru.nastavnik.publication.persistence.PublicationQueries.Named;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/**
 * The gate of publication: names are read inside the organisation's own data scope and nowhere else, and only what has a
 * consent of today to that very item passes. Its callers have checked the actor and opened the transaction.
 */
@Component
class PublicationFilter {
    private final PublicationQueries queries;
    private final Consents consents;
    private final Participants participants;
    private final ProgrammeRegister programmes;
    private final DataScopes scopes;
    private final RegionClock clock;

    PublicationFilter(
            PublicationQueries queries,
            Consents consents,
            Participants participants,
            ProgrammeRegister programmes,
            DataScopes scopes,
            RegionClock clock) {
        this.queries = queries;
        this.consents = consents;
        this.participants = participants;
        this.programmes = programmes;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Who of an organisation may be named today.
     *
     * @param others finds everybody else in a text
     */
    record Gate(Set<UUID> allowed, List<String> othersSurnames, NameSearch others) {}

    /** @param withheldPeople participants of the year without a consent */
    record Proposal(ReleasedContent content, int withheldPeople, List<String> withheldTexts) {}

    Gate gate(OrganizationId organization) {
        return scopes.within(DataScope.system("publication", organization), () -> {
            List<Named> all = queries.persons();
            Map<PersonId, DistributionMarks> allowances = consents.distributable(
                    organization,
                    all.stream().map(person -> new PersonId(person.id())).toList(),
                    clock.today());
            Set<UUID> allowed = new HashSet<>();
            List<String> others = new ArrayList<>(queries.staffSurnames(organization));
            for (Named person : all) {
                DistributionMarks marks = allowances.get(new PersonId(person.id()));
                if (marks != null && mayBeNamed(marks)) {
                    allowed.add(person.id());
                } else {
                    others.add(person.surname());
                }
            }
            return new Gate(allowed, List.copyOf(others), new NameSearch(others));
        });
    }

    /** The site says of a name which part the person takes: both must be allowed, and neither on a condition. */
    private static boolean mayBeNamed(DistributionMarks marks) {
        return marks.allows(DistributionItem.NAME) && marks.allows(DistributionItem.PARTICIPATION);
    }

    /** What the organisation could release today. */
    Proposal proposal(OrganizationId organization) {
        Gate gate = gate(organization);
        List<NamedPerson> people = new ArrayList<>();
        List<String> withheldTexts = new ArrayList<>();
        int withheld = scopes.within(DataScope.system("publication", organization), () -> {
            int without = 0;
            for (ParticipantRole role : ParticipantRole.values()) {
                for (Participant each : participants.registered(organization, clock.schoolYear(), role)) {
                    if (gate.allowed().contains(each.personId().value())) {
                        people.add(named(each, role));
                    } else {
                        without++;
                    }
                }
            }
            return without;
        });
        List<Practice> practices = new ArrayList<>();
        programmes
                .inForce(organization)
                .map(PublicationFilter::practice)
                .map(practice -> clean(practice, gate, withheldTexts))
                .ifPresent(practices::add);
        scopes.within(DataScope.system("publication", organization), () -> queries.cases(organization))
                .forEach(each -> practices.addAll(released(each, gate, withheldTexts)));
        return new Proposal(new ReleasedContent(people, practices), withheld, withheldTexts);
    }

    /**
     * A case as it may be published; nothing if its title names somebody, or nothing of it is left. Its story names nobody
     * at all, whoever has agreed: pupils of other organisations stand in no register of this one.
     */
    private static List<Practice> released(Case written, Gate gate, List<String> withheld) {
        if (gate.others().isIn(written.title()) || NameSearch.namesSomebody(written.title())) {
            withheld.add("кейс с именем в названии");
            return List.of();
        }
        List<Text> texts = new ArrayList<>();
        List.of(
                        new Text(PublishedPractice.SITUATION, written.situation()),
                        new Text(PublishedPractice.ACTIONS, written.actions()),
                        new Text(PublishedPractice.RESULT, written.result()))
                .forEach(text -> {
                    if (gate.others().isIn(text.body()) || NameSearch.namesSomebody(text.body())) {
                        withheld.add("«" + text.title() + "» кейса «" + written.title() + "»");
                    } else if (!text.body().isBlank()) {
                        texts.add(text);
                    }
                });
        if (texts.isEmpty()) {
            return List.of();
        }
        if (gate.others().isIn(written.authors())) {
            withheld.add("авторы кейса «" + written.title() + "»");
        } else if (!written.authors().isBlank()) {
            texts.add(new Text(PublishedPractice.AUTHORS, written.authors()));
        }
        if (!written.url().isBlank()) {
            texts.add(new Text(PublishedPractice.ADDRESS, written.url()));
        }
        return List.of(new Practice(
                written.title(),
                written.form().isEmpty() ? List.of() : List.of(written.form()),
                texts,
                written.year().title()));
    }

    /** What of a release may be published today: a consent may have ended since, or a person have been entered. */
    static ReleasedContent allowed(ReleasedContent released, Gate gate) {
        List<String> withheld = new ArrayList<>();
        return new ReleasedContent(
                released.people().stream()
                        .filter(person -> gate.allowed().contains(person.person()))
                        .toList(),
                released.practices().stream()
                        .filter(practice -> !gate.others().isIn(practice.title()))
                        .map(practice -> clean(practice, gate, withheld))
                        .filter(practice -> !practice.isCase() || tellsSomething(practice))
                        .toList());
    }

    private static boolean tellsSomething(Practice practice) {
        return practice.texts().stream()
                .anyMatch(text -> !text.title().equals(PublishedPractice.AUTHORS)
                        && !text.title().equals(PublishedPractice.ADDRESS));
    }

    private static Practice clean(Practice practice, Gate gate, List<String> withheld) {
        List<Text> texts = new ArrayList<>();
        for (Text text : practice.texts()) {
            if (gate.others().isIn(text.title()) || gate.others().isIn(text.body())) {
                withheld.add(gate.others().isIn(text.title()) ? "Раздел программы" : text.title());
            } else {
                texts.add(text);
            }
        }
        return new Practice(
                practice.title(),
                practice.forms().stream()
                        .filter(form -> !gate.others().isIn(form))
                        .toList(),
                texts,
                practice.year());
    }

    private static NamedPerson named(Participant participant, ParticipantRole role) {
        return new NamedPerson(
                participant.personId().value(),
                participant.person().name().surname() + " "
                        + participant.person().name().givenName(),
                role == ParticipantRole.MENTOR ? "наставник" : "наставляемый");
    }

    private static Practice practice(ProgrammeView programme) {
        return new Practice(
                "Программа наставничества",
                programme.forms().stream().map(PublicationFilter::form).toList(),
                programme.sections().stream()
                        .filter(section -> !section.body().isBlank())
                        .map(section -> new Text(section.title(), section.body()))
                        .toList());
    }

    private static String form(ChosenForm form) {
        return form.roleModels().isEmpty() ? form.title() : form.title() + ": " + String.join(", ", form.roleModels());
    }
}
