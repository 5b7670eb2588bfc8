package ru.nastavnik.scenario;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.letter.EnclosedReports;
import ru.nastavnik.letter.IncomingLetters;
import ru.nastavnik.letter.Letter;
import ru.nastavnik.letter.LetterContent;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.letter.Letters;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.MunicipalityId;

/** The report on the year leaves with a letter; whoever gets it notes an incoming number. */
@Component
@Profile("scenario")
class LetterAct {
    private final Letters letters;
    private final EnclosedReports reports;
    private final IncomingLetters incoming;
    private final PaperDesk paperDesk;
    private final ScenarioClock clock;

    LetterAct(
            Letters letters, EnclosedReports reports, IncomingLetters incoming, PaperDesk paperDesk, ScenarioClock clock) {
        this.letters = letters;
        this.reports = reports;
        this.incoming = incoming;
        this.paperDesk = paperDesk;
        this.clock = clock;
    }

    void send(Cast cast, OrganizationView organization) {
        LetterId id = cast.curator(organization.id(), () -> {
            RegisteredDocument report =
                    letters.reportsWithoutLetter(organization.id()).get(0);
            LetterId drafted = reports.letter(organization.id(), report.id());
            Letter draft = letters.get(drafted);
            letters.save(drafted, draft.version(), true, withPhone(draft.content()));
            return drafted;
        });
        clock.tick();
        cast.director(
                organization.id(),
                () -> letters.register(
                        id, letters.get(id).version(), paperDesk.signed(letters.paper(id), clock.today())));
        clock.tick();
        LocalDate day = clock.today();
        MunicipalityId municipality = organization.municipality();
        if (municipality == null) {
            cast.department(organization.department(), () -> receive(id, day));
        } else {
            cast.head(municipality, () -> receive(id, day));
        }
        clock.tick();
    }

    private LetterId receive(LetterId id, LocalDate day) {
        incoming.receive(id, incoming.proposedNumber(day), day);
        return id;
    }

    private static LetterContent withPhone(LetterContent drafted) {
        return new LetterContent(
                drafted.requisites(),
                drafted.addressee(),
                drafted.greeting(),
                drafted.heading(),
                drafted.body(),
                drafted.enclosures(),
                drafted.executor(),
                "8 (3822) 12-34-56");
    }
}
