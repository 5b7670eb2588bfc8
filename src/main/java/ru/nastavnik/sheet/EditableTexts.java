package ru.nastavnik.sheet;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.Posts;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.document.DocumentOwner;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.paper.WordPaper;
import ru.nastavnik.document.paper.WordPaper.Style;
import ru.nastavnik.execution.Draft;
import ru.nastavnik.execution.Drafts;
import ru.nastavnik.execution.StepExecution;
import ru.nastavnik.form.FormData;
import ru.nastavnik.language.Declension;
import ru.nastavnik.language.GrammaticalCase;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.people.PersonNames;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.roadmap.RoadmapView;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.RegionClock;

/** Beginnings of texts that a school edits in Word: regulation, invitation, letters of thanks (8, 28, 29). */
@Service
@Transactional(readOnly = true)
public class EditableTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String LINE = "____________________";

    private final StepExecution steps;
    private final Drafts drafts;
    private final Documents documents;
    private final OrganizationRegister organizations;
    private final Posts posts;
    private final AccountNames names;
    private final Pairs pairs;
    private final PersonNames persons;
    private final Declension declension;
    private final LayoutProfiles layouts;
    private final RegionClock clock;

    EditableTexts(
            StepExecution steps,
            Drafts drafts,
            Documents documents,
            OrganizationRegister organizations,
            Posts posts,
            AccountNames names,
            Pairs pairs,
            PersonNames persons,
            Declension declension,
            LayoutProfiles layouts,
            RegionClock clock) {
        this.steps = steps;
        this.drafts = drafts;
        this.documents = documents;
        this.organizations = organizations;
        this.posts = posts;
        this.names = names;
        this.pairs = pairs;
        this.persons = persons;
        this.declension = declension;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** @throws NotFoundException if the roadmap is another organisation's */
    public byte[] write(RoadmapId id, int stepNo, EditableText text) {
        RoadmapView roadmap = steps.page(id, stepNo).roadmap();
        OrganizationView organization = organizations.get(roadmap.organization());
        return switch (text) {
            case REGULATION -> regulation(organization);
            case INVITATION -> invitation(organization, roadmap, known(id, stepNo));
        };
    }

    /** Mentors whose pairs an order has fixed in the year, by name. */
    public List<Person> mentors(RoadmapId id, int stepNo) {
        RoadmapView roadmap = steps.page(id, stepNo).roadmap();
        Set<PersonId> fixed = pairs.all(roadmap.organization(), roadmap.year()).stream()
                .filter(pair -> pair.state() != PairState.DRAFT)
                .map(Pair::mentor)
                .collect(Collectors.toSet());
        return persons.persons(roadmap.organization(), fixed).values().stream()
                .sorted(Comparator.comparing(person -> person.name().full()))
                .toList();
    }

    /** @throws NotFoundException if the organisation has no such person */
    public byte[] thanks(RoadmapId id, int stepNo, UUID mentor) {
        RoadmapView roadmap = steps.page(id, stepNo).roadmap();
        PersonId who = new PersonId(mentor);
        Map<PersonId, Person> known = persons.persons(roadmap.organization(), List.of(who));
        Person person = known.get(who);
        if (person == null) {
            throw new NotFoundException("Участник не найден.");
        }
        OrganizationView organization = organizations.get(roadmap.organization());
        String post = person.post();
        WordPaper paper = paper("Благодарность", organization)
                .paragraph(Style.CENTRE, organization.fullName())
                .paragraph(Style.TITLE, "БЛАГОДАРНОСТЬ")
                .paragraph(Style.CENTRE, "объявляется")
                .paragraph(Style.CENTRE, declension.full(person.name(), GrammaticalCase.DATIVE));
        if (post != null) {
            paper.paragraph(Style.CENTRE, declension.post(post, GrammaticalCase.DATIVE));
        }
        paper.paragraph(
                Style.CENTRE, "за работу наставником в " + roadmap.year().title() + " учебном году");
        return signature(paper, organization)
                .paragraph(Style.SMALL_WITH_NEXT, " ")
                .paragraph(Style.LEFT, dayOfThanks(known(id, stepNo)))
                .bytes();
    }

    /** They are handed over at the event; while it has no day, a hand writes it. */
    private String dayOfThanks(FormData known) {
        return known.date("date")
                .map(DAY::format)
                .orElseGet(() -> "«____» ______________ " + clock.today().getYear() + " г.");
    }

    /** What the step's form knows: what was typed there last, else what was recorded. */
    private FormData known(RoadmapId id, int stepNo) {
        return drafts.find(id, stepNo, null)
                .map(Draft::data)
                .orElseGet(() -> steps.page(id, stepNo).output());
    }

    private byte[] invitation(OrganizationView organization, RoadmapView roadmap, FormData known) {
        WordPaper paper = paper("Приглашение", organization)
                .paragraph(Style.CENTRE, organization.fullName())
                .paragraph(Style.TITLE, "ПРИГЛАШЕНИЕ")
                .paragraph(Style.CENTRE, "Уважаемые коллеги, родители, друзья!");
        known.text("text")
                .orElse("Приглашаем вас на торжественное мероприятие, посвящённое итогам программы наставничества в "
                        + roadmap.year().title()
                        + " учебном году. Мы расскажем, чему научились наставники и наставляемые, и поблагодарим"
                        + " лучших наставников.")
                .lines()
                .forEach(line -> paper.paragraph(Style.BODY, line));
        return signed(
                paper.paragraph(
                                Style.LEFT,
                                "Дата: "
                                        + known.date("eventDate")
                                                .map(DAY::format)
                                                .orElse(LINE))
                        .paragraph(Style.LEFT, "Время: " + LINE)
                        .paragraph(Style.LEFT, "Место: " + known.text("place").orElse(LINE)),
                organization);
    }

    private byte[] regulation(OrganizationView organization) {
        String school = organization.shortName();
        return paper("Положение о наставничестве", organization)
                .paragraph(
                        Style.ADDRESSEE,
                        "УТВЕРЖДЕНО\n" + documents.orderInstrumental(DocumentOwner.of(organization.id())) + " " + school
                                + "\nот ____________ № ______")
                .paragraph(Style.CENTRE, organization.fullName())
                .paragraph(Style.TITLE, "ПОЛОЖЕНИЕ\nо наставничестве")
                .paragraph(Style.HEADING, "1. Общие положения")
                .paragraph(Style.BODY, "1.1. Положение определяет, как организуется наставничество в " + school + ".")
                .paragraph(
                        Style.BODY,
                        "1.2. Положение составлено с учётом методологии (целевой модели) наставничества, утверждённой"
                                + " распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145.")
                .paragraph(
                        Style.BODY,
                        "1.3. Наставник помогает наставляемому приобрести опыт и навыки. Наставляемый решает с его"
                                + " помощью свои образовательные, жизненные и профессиональные задачи. Куратор отвечает за"
                                + " организацию программы наставничества.")
                .paragraph(Style.HEADING, "2. Цель и задачи")
                .paragraph(
                        Style.BODY,
                        "2.1. Цель наставничества – раскрыть личностный, творческий и профессиональный потенциал"
                                + " участников.")
                .paragraph(
                        Style.BODY,
                        "2.2. Формы наставничества и ролевые модели выбираются в программе наставничества, мероприятия и"
                                + " сроки – в «дорожной карте» на учебный год.")
                .paragraph(Style.HEADING, "3. Порядок организации")
                .paragraph(Style.BODY, "3.1. Куратор назначается приказом руководителя.")
                .paragraph(
                        Style.BODY,
                        "3.2. Базы наставляемых и наставников формируются по анкетам. В базу включаются те, от кого"
                                + " получено согласие на обработку персональных данных.")
                .paragraph(Style.BODY, "3.3. Наставники проходят собеседование и обучение.")
                .paragraph(Style.BODY, "3.4. Пары и группы закрепляются приказом руководителя.")
                .paragraph(
                        Style.BODY,
                        "3.5. Пара или группа работает по индивидуальному плану. Встречи отмечаются в журнале.")
                .paragraph(Style.HEADING, "4. Участники программы")
                .paragraph(
                        Style.BODY,
                        "4.1. Наставник составляет с наставляемым план, проводит встречи и сообщает куратору о ходе"
                                + " работы.")
                .paragraph(
                        Style.BODY,
                        "4.2. Наставляемый участвует в составлении плана, приходит на встречи и может просить куратора о"
                                + " замене наставника.")
                .paragraph(
                        Style.BODY, "4.3. Куратор ведёт базы, организует обучение и встречи, собирает обратную связь.")
                .paragraph(Style.HEADING, "5. Итоги")
                .paragraph(
                        Style.BODY,
                        "5.1. Качество программы и удовлетворённость участников оцениваются по окончании учебного года."
                                + " Участники оцениваются по одним и тем же параметрам в начале и в конце работы.")
                .paragraph(
                        Style.BODY,
                        "5.2. Лучшие практики и имена наставников публикуются с их согласия на распространение"
                                + " персональных данных.")
                .bytes();
    }

    private WordPaper paper(String title, OrganizationView organization) {
        return new WordPaper(layouts.on(clock.today()), title, organization.fullName());
    }

    private byte[] signed(WordPaper paper, OrganizationView organization) {
        return signature(paper, organization).bytes();
    }

    private WordPaper signature(WordPaper paper, OrganizationView organization) {
        List<Post> directors = posts.holders(Role.DIRECTOR, new Territory.OfOrganization(organization.id()));
        String post =
                directors.isEmpty() ? "Руководитель" : capital(directors.get(0).title());
        String name = directors.isEmpty()
                ? "____________"
                : names.nameOf(directors.get(0).account()).initialsFirst();
        return paper.paragraph(Style.SMALL_WITH_NEXT, " ").signature(post, name);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
