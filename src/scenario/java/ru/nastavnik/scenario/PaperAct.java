package ru.nastavnik.scenario;

import org.jspecify.annotations.Nullable;
import java.util.Objects;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.acquaintance.AcquaintancePrinting;
import ru.nastavnik.acquaintance.Acquaintances;
import ru.nastavnik.acquaintance.MarkAcquaintance;
import ru.nastavnik.acquaintance.ReaderRow;
import ru.nastavnik.acquaintance.SheetSummary;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.execution.StepPapers;
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.organization.OperatorRequisites;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.pairing.EmployeeMentor;
import ru.nastavnik.pairing.EmployeeMentors;
import ru.nastavnik.pairing.MentorAtWork;
import ru.nastavnik.people.ConsentBlankPrinting;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.requisite.Inn;
import ru.nastavnik.shared.requisite.Ogrn;

/**
 * The papers beside the steps, printed as the pages print them: blanks of consents, sheets of the steps, drafts for
 * employees who mentor employees, sheets of acquaintance and extracts. Every kind's files land on the shelf.
 */
@Component
@Profile("scenario")
class PaperAct {
    private static final Map<String, DocumentKind> KINDS = Map.of(
            "Индивидуальный план", DocumentKind.PAIR_PLAN,
            "Анкета", DocumentKind.QUESTIONNAIRE,
            "База участников", DocumentKind.PARTICIPANT_BASE,
            "Лист ознакомления", DocumentKind.ACQUAINTANCE_SHEET,
            "Выписка из приказа", DocumentKind.ORDER_EXTRACT);

    private final OperatorRequisites requisites;
    private final Participants participants;
    private final List<StepPapers> stepPapers;
    private final Map<String, PrintSource> sources;
    private final EmployeeMentors employeeMentors;
    private final Acquaintances acquaintances;
    private final AcquaintancePrinting acquaintancePrinting;
    private final PaperShelf shelf;
    private final ScenarioClock clock;

    PaperAct(
            OperatorRequisites requisites,
            Participants participants,
            List<StepPapers> stepPapers,
            List<PrintSource> sources,
            EmployeeMentors employeeMentors,
            Acquaintances acquaintances,
            AcquaintancePrinting acquaintancePrinting,
            PaperShelf shelf,
            ScenarioClock clock) {
        this.requisites = requisites;
        this.participants = participants;
        this.stepPapers = stepPapers;
        this.sources = sources.stream().collect(Collectors.toMap(PrintSource::code, source -> source));
        this.employeeMentors = employeeMentors;
        this.acquaintances = acquaintances;
        this.acquaintancePrinting = acquaintancePrinting;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** The administrator says who hosts the system. */
    void hosts(Cast cast) {
        cast.administrator(() -> {
            requisites.saveRegionProcessors(List.of(new DataHandler(
                    "ОГАУ «Областной центр обработки данных»",
                    "634000, Томская область, г. Томск, ул. Примерная, д. 1",
                    "хранение и обработка сведений в системе «Наставник»")));
            return 0;
        });
    }

    /** The director enters the organisation's requisites. */
    void requisites(Cast cast, OrganizationView organization, int number) {
        cast.director(organization.id(), () -> {
            requisites.save(
                    organization.id(),
                    new Requisites(
                            "636" + (100 + number) + ", Томская область, " + organization.place() + ", ул. Школьная, д. "
                                    + (number + 1),
                            checked("70170000" + (10 + number % 90), Inn::isValid),
                            checked("10270000000" + (10 + number % 90), Ogrn::isValid),
                            List.of("https://school-" + (number + 1) + ".example.ru/mentoring"),
                            List.of(),
                            List.of(),
                            0));
            return 0;
        });
    }

    /** Blanks of both consents for everybody in the part. */
    void consentBlanks(OrganizationView organization, SchoolYear year, ParticipantRole role) {
        List<Participant> asked = participants.all(organization.id(), year).stream()
                .filter(participant -> participant.role() == role)
                .toList();
        for (Participant participant : asked) {
            print(
                    DocumentKind.CONSENT_PERSONAL_DATA.name(),
                    organization,
                    ConsentBlankPrinting.item(
                            organization.id(), ConsentKind.PERSONAL_DATA, participant.person()));
            print(
                    DocumentKind.CONSENT_PUBLICATION.name(),
                    organization,
                    ConsentBlankPrinting.item(organization.id(), ConsentKind.PUBLICATION, participant.person()));
        }
    }

    /** What the step's page offers to print. */
    void sheets(OrganizationView organization, StepPage page) {
        for (StepPapers papers : stepPapers) {
            for (StepPapers.Stack stack : papers.stacks(page)) {
                stack.items().get().forEach(item -> print(null, organization, item));
            }
        }
    }

    /** Consent and addendum for each employee who mentors an employee; the director names the terms before. */
    void employeeMentors(Cast cast, OrganizationView organization, SchoolYear year) {
        List<EmployeeMentor> mentors = cast.director(organization.id(), () -> {
            for (EmployeeMentor one : employeeMentors.of(organization.id(), year)) {
                employeeMentors.save(
                        organization.id(),
                        year,
                        one.mentor().id(),
                        new MentorAtWork(
                                false,
                                "посещение и разбор уроков, помощь в подготовке рабочих программ",
                                "очно, не реже одного раза в две недели",
                                "доплата 3000 рублей в месяц за фактически отработанное время",
                                clock.today(),
                                one.terms().version()));
            }
            return employeeMentors.of(organization.id(), year);
        });
        cast.curator(organization.id(), () -> {
            for (EmployeeMentor one : mentors) {
                shelf.keep(
                        DocumentKind.MENTOR_CONSENT.name(),
                        organization.shortName(),
                        employeeMentors.consent(
                                organization.id(), year, one.mentor().id()));
                shelf.keep(
                        DocumentKind.MENTOR_ADDENDUM.name(),
                        organization.shortName(),
                        employeeMentors.addendum(
                                organization.id(), year, one.mentor().id()));
            }
            return mentors.size();
        });
    }

    /** Sheets and extracts of every order, signed by everybody whom it names. */
    void acquaint(Cast cast, OrganizationView organization) {
        cast.director(organization.id(), () -> {
            for (SheetSummary order : acquaintances.list()) {
                DocumentId id = order.order().id();
                acquaintancePrinting.items(id, false).forEach(item -> print(null, organization, item));
                List<ReaderRow> waiting = acquaintances.sheet(id).stream()
                        .filter(ReaderRow::waits)
                        .toList();
                if (!waiting.isEmpty()) {
                    acquaintances.mark(
                            id,
                            MarkAcquaintance.onPaper(
                                    waiting.stream().map(row -> row.reader().id()).toList(), clock.today()));
                }
            }
            return 0;
        });
    }

    private void print(@Nullable String kind, OrganizationView organization, PrintItem item) {
        for (Printable file : Objects.requireNonNull(sources.get(item.source()), item.source()).read(item.key())) {
            String stem = file.fileName().replaceFirst("\\.docx$", "");
            String own = kind != null
                    ? kind
                    : Optional.ofNullable(KINDS.get(stem)).map(Enum::name).orElse(stem);
            shelf.keep(own, organization.shortName(), file.content());
        }
    }

    /** With the check digit that fits. */
    private static String checked(String digits, Predicate<String> valid) {
        return IntStream.range(0, 10)
                .mapToObj(last -> digits.substring(0, digits.length() - 1) + last)
                .filter(valid)
                .findFirst()
                .orElseThrow();
    }
}
