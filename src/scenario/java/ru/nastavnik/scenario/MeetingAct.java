package ru.nastavnik.scenario;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.form.FormData;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.protocol.Protocol;
import ru.nastavnik.protocol.ProtocolContent;
import ru.nastavnik.protocol.ProtocolId;
import ru.nastavnik.protocol.Protocols;
import ru.nastavnik.roadmap.RoadmapId;

/** The protocol of a step's meeting: the curator drafts and completes it, the director registers the signed sheet. */
@Component
@Profile("scenario")
class MeetingAct {
    private static final int WEEKS = 2;

    private final WorkingDays workingDays;
    private final Protocols protocols;
    private final Posts posts;
    private final AccountNames names;
    private final PaperDesk paperDesk;
    private final ScenarioClock clock;

    MeetingAct(
            WorkingDays workingDays,
            Protocols protocols,
            Posts posts,
            AccountNames names,
            PaperDesk paperDesk,
            ScenarioClock clock) {
        this.workingDays = workingDays;
        this.protocols = protocols;
        this.posts = posts;
        this.names = names;
        this.paperDesk = paperDesk;
        this.clock = clock;
    }

    /**
     * The step's form with the registered protocol in it.
     *
     * @param typed what the curator has typed so far, kept as a draft
     */
    FormData minutes(Cast cast, OrganizationView organization, RoadmapId roadmap, int step, FormData typed) {
        ProtocolId id = cast.curator(organization.id(), () -> {
            ProtocolId draft = protocols.draftOf(roadmap, step);
            Protocol written = protocols.get(draft);
            protocols.save(draft, written.version(), written.bodyName(), completed(organization, written.content()));
            return draft;
        });
        clock.tick();
        cast.director(organization.id(), () -> {
            SignedPaper signed = paperDesk.signed(
                    protocols.paper(id), protocols.get(id).content().date());
            return protocols.register(id, protocols.get(id).version(), signed);
        });
        clock.tick();
        Protocol registered = cast.curator(organization.id(), () -> protocols.get(id));
        return typed.with("minutesFiles", List.of(String.valueOf(registered.evidence())))
                .with("minutesNumber", registered.number())
                .with("minutesKind", "both");
    }

    private ProtocolContent completed(OrganizationView organization, ProtocolContent drafted) {
        LocalDate term = workingDays.sameOrNext(drafted.date().plusWeeks(WEEKS));
        return new ProtocolContent(
                drafted.date(),
                drafted.heading(),
                holder(organization, Role.DIRECTOR),
                holder(organization, Role.CURATOR),
                drafted.present(),
                drafted.attendees(),
                drafted.invited(),
                drafted.items().stream()
                        .map(item -> new ProtocolContent.Item(
                                item.topic(),
                                item.heard(),
                                item.spoke(),
                                "единогласно",
                                item.decisions().stream()
                                        .map(decision -> new ProtocolContent.Decision(decision.text(), "куратор", term))
                                        .toList()))
                        .toList());
    }

    private String holder(OrganizationView organization, Role role) {
        return posts.holders(role, new Territory.OfOrganization(organization.id())).stream()
                .findFirst()
                .map(post -> names.nameOf(post.account()).full())
                .orElseThrow();
    }
}
