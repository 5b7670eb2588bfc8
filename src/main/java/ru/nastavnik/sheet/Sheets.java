package ru.nastavnik.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.execution.JournalLine;
import ru.nastavnik.execution.StepExecution;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.form.FormData;
import ru.nastavnik.form.FormDefinition;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.Participants;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.programme.MentoringForms;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapKind;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.sheet.domain.Question;
import ru.nastavnik.sheet.domain.Questionnaires;

/**
 * Sheets of a step, each a .docx. Whoever may open the step's page may print them; a roadmap of another organisation is not
 * found.
 */
@Service
@Transactional(readOnly = true)
public class Sheets {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final StepExecution steps;
    private final Pairs pairs;
    private final PairOrders orders;
    private final PersonNames persons;
    private final Participants participants;
    private final MentoringForms forms;
    private final Posts posts;
    private final AccountNames names;
    private final Documents documents;
    private final DocumentArchive archive;
    private final RegionClock clock;

    Sheets(
            StepExecution steps,
            Pairs pairs,
            PairOrders orders,
            PersonNames persons,
            Participants participants,
            MentoringForms forms,
            Posts posts,
            AccountNames names,
            Documents documents,
            DocumentArchive archive,
            RegionClock clock) {
        this.steps = steps;
        this.pairs = pairs;
        this.orders = orders;
        this.persons = persons;
        this.participants = participants;
        this.forms = forms;
        this.posts = posts;
        this.names = names;
        this.documents = documents;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * The plan that a pair or group agreed on at the step.
     *
     * @throws NotFoundException if nothing is recorded of the pair
     */
    public byte[] plan(RoadmapId id, int stepNo, UUID pairId) {
        StepPage page = steps.page(id, stepNo);
        OrganizationId organization = page.roadmap().organization();
        FormData row = line(page, pairId).entries().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("План пары ещё не внесён."));
        Pair pair = pairs.get(organization, new PairId(pairId));
        Map<PersonId, Person> people = persons.persons(organization, pair.people());
        Map<PersonId, String> groups = groups(page.roadmap());
        Person mentor = Objects.requireNonNull(people.get(pair.mentor()));
        DocumentData.Builder data = DocumentData.builder()
                .field(
                        "heading",
                        (pair.isGroup() ? "работы наставнической группы № " : "работы наставнической пары № ")
                                + pair.number() + " на "
                                + page.roadmap().year().title() + " учебный год")
                .field("date", row.date("date").orElse(clock.today()))
                .field("mentor", mentor.name().full())
                .field("mentorSignature", mentor.name().initialsFirst())
                .field("mentorPost", mentor.post())
                .field("form", pair.form().title(formsByCode()))
                .field("goal", row.text("goal").orElse("—"))
                .field("schedule", row.text("schedule").orElse("—"))
                .field("order", fixedBy(organization, pair))
                .field("term", term(pair));
        signedByCurator(data, organization);
        for (PersonId mentee : pair.mentees()) {
            Person person = Objects.requireNonNull(people.get(mentee));
            PersonName name = person.name();
            data.row(
                    "mentees",
                    line -> line.field("name", name.full())
                            .field("group", groups.getOrDefault(mentee, person.post()))
                            .field("signature", name.initialsFirst()));
        }
        int no = 0;
        for (FormData task : row.rows("plan")) {
            no++;
            int number = no;
            data.row(
                    "tasks",
                    line -> line.field("no", number)
                            .field("task", task.text("task").orElse("—"))
                            .field("term", task.date("due").map(DAY::format).orElse("—"))
                            .field("expected", task.text("expected").orElse("—"))
                            .field("responsible", task.text("responsible").orElse("")));
        }
        return documents.blank(DocumentKind.PAIR_PLAN, DocumentOwner.of(organization), data.build());
    }

    /**
     * The questionnaire of a step, with the questions of the form into which its answers are entered.
     *
     * @param subject whose name stands on it; null: a blank for anybody
     * @throws NotFoundException if the step has none
     */
    public byte[] questionnaire(RoadmapId id, int stepNo, @Nullable UUID subject) {
        StepPage page = steps.page(id, stepNo);
        String title = Questionnaires.title(college(page), stepNo);
        FormDefinition form = page.rowForm();
        if (title.isEmpty() || form == null) {
            throw new NotFoundException("У этого шага нет анкеты.");
        }
        String[] words = title.split("\n", -1);
        DocumentData.Builder data = DocumentData.builder()
                .field("name", words[0])
                .field("heading", words[1])
                .condition("blank", subject == null);
        if (subject != null) {
            JournalLine line = line(page, subject);
            PersonId person = new PersonId(subject);
            OrganizationId organization = page.roadmap().organization();
            Person known = persons.persons(organization, List.of(person)).get(person);
            String group = groups(page.roadmap()).get(person);
            String post = known == null ? null : known.post();
            data.field("person", known == null ? line.title() : known.name().full())
                    .field("group", group)
                    .field("post", group == null ? post : null)
                    .field("details", group == null ? post : group);
        }
        int no = 0;
        for (Question question : Question.of(form)) {
            no++;
            int number = no;
            data.row("questions", row -> {
                row.field("no", number).field("text", question.text());
                question.options().forEach(option -> row.row("options", one -> one.field("text", option)));
                for (int written = 0; written < question.lines(); written++) {
                    row.row("lines", line -> line.field("text", ""));
                }
            });
        }
        return documents.blank(
                DocumentKind.QUESTIONNAIRE, DocumentOwner.of(page.roadmap().organization()), data.build());
    }

    /** The base of those who were registered in a part, with the pairs in which they are or were. */
    public byte[] base(RoadmapId id, int stepNo, ParticipantRole role) {
        RoadmapView roadmap = steps.page(id, stepNo).roadmap();
        OrganizationId organization = roadmap.organization();
        List<Participant> listed = participants.registered(organization, roadmap.year(), role);
        List<Pair> fixed = pairs.all(organization, roadmap.year()).stream()
                .filter(pair -> pair.state() != PairState.DRAFT)
                .toList();
        Map<PersonId, PersonName> known = persons.of(
                organization,
                fixed.stream().flatMap(pair -> pair.people().stream()).collect(Collectors.toSet()));
        boolean mentors = role == ParticipantRole.MENTOR;
        DocumentData.Builder data = DocumentData.builder()
                .field(
                        "heading",
                        (mentors ? "База наставников на " : "База наставляемых на ")
                                + roadmap.year().title() + " учебный год")
                .field("date", clock.today())
                .field("total", listed.size())
                .condition("mentors", mentors)
                .condition("mentees", !mentors);
        signedByCurator(data, organization);
        int no = 0;
        for (Participant participant : listed) {
            no++;
            int number = no;
            List<Pair> own = fixed.stream()
                    .filter(pair -> mentors
                            ? pair.mentor().equals(participant.personId())
                            : pair.mentees().contains(participant.personId()))
                    .toList();
            data.row("rows", row -> row(row, number, participant, own, known, organization));
        }
        return documents.blank(DocumentKind.PARTICIPANT_BASE, DocumentOwner.of(organization), data.build());
    }

    private void row(
            DocumentData.Builder row,
            int no,
            Participant participant,
            List<Pair> own,
            Map<PersonId, PersonName> known,
            OrganizationId organization) {
        String group = participant.studyGroup();
        boolean mentor = participant.role() == ParticipantRole.MENTOR;
        row.field("no", no)
                .field("name", participant.person().name().full())
                .field("place", group == null ? participant.person().description() : group)
                .field("direction", participant.details().direction())
                .field("since", DAY.format(participant.stateSince()));
        if (mentor) {
            row.field("capacity", participant.capacity());
        }
        if (own.isEmpty()) {
            // An empty cell could be forgotten; a stroke says that nobody is fixed yet.
            row.field("pairs", "—").field("form", "—").field("order", "—");
            return;
        }
        row.field("pairs", joined(own, pair -> mentor ? namesOf(pair.mentees(), known) : nameOf(pair.mentor(), known)))
                .field("form", joined(own, pair -> pair.form().title(formsByCode())))
                .field("order", joined(own, pair -> order(organization, pair)))
                .field("until", joined(own, Sheets::lastDay));
    }

    private static String joined(List<Pair> own, Function<Pair, String> text) {
        return own.stream().map(text).filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    private static String namesOf(List<PersonId> people, Map<PersonId, PersonName> known) {
        return people.stream().map(person -> nameOf(person, known)).collect(Collectors.joining(", "));
    }

    private static String nameOf(PersonId person, Map<PersonId, PersonName> known) {
        PersonName name = known.get(person);
        return name == null ? "" : name.surnameFirst();
    }

    private static String lastDay(Pair pair) {
        LocalDate ended = pair.activeTo();
        LocalDate last = ended == null ? pair.termTo() : ended;
        return last == null ? "" : DAY.format(last);
    }

    private static String term(Pair pair) {
        LocalDate from = pair.activeFrom();
        if (from == null) {
            return "";
        }
        String until = lastDay(pair);
        return "с " + DAY.format(from) + (until.isEmpty() ? "" : " по " + until);
    }

    /** «приказом от 07.09.2026 № 15-од». */
    private String fixedBy(OrganizationId organization, Pair pair) {
        String reference = order(organization, pair);
        return reference.isEmpty() ? "" : documents.orderInstrumental(DocumentOwner.of(organization)) + " " + reference;
    }

    /** «от 07.09.2026 № 15-од»; empty for a pair that no order has fixed. */
    private String order(OrganizationId organization, Pair pair) {
        PairOrderId fixedBy = pair.fixedBy();
        String document =
                fixedBy == null ? null : orders.view(organization, fixedBy).documentId();
        return document == null ? "" : archive.get(DocumentId.of(document)).citation();
    }

    private void signedByCurator(DocumentData.Builder data, OrganizationId organization) {
        List<Post> holders = posts.holders(Role.CURATOR, new Territory.OfOrganization(organization));
        data.field(
                        "curatorPost",
                        holders.isEmpty() ? "Куратор" : capital(holders.get(0).title()))
                .field(
                        "curator",
                        holders.isEmpty()
                                ? "____________"
                                : names.nameOf(holders.get(0).account()).initialsFirst());
    }

    private Map<String, MentoringForm> formsByCode() {
        return forms.all().stream().collect(Collectors.toMap(MentoringForm::code, Function.identity()));
    }

    private Map<PersonId, String> groups(RoadmapView roadmap) {
        return participants.all(roadmap.organization(), roadmap.year()).stream()
                .filter(participant -> participant.studyGroup() != null)
                .collect(Collectors.toMap(
                        Participant::personId,
                        participant -> Objects.requireNonNull(participant.studyGroup()),
                        (first, same) -> first));
    }

    private static JournalLine line(StepPage page, UUID subject) {
        return page.journal().stream()
                .filter(line -> line.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Такой строки в журнале шага нет."));
    }

    static boolean college(StepPage page) {
        return page.roadmap().template().kind() == RoadmapKind.COLLEGE;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
