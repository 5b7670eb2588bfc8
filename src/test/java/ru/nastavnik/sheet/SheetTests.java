package ru.nastavnik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentWords;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.execution.StepPapers;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;

@ApplicationTest
@DisplayName("Sheets of a roadmap's steps, from a year that is carried out")
class SheetTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    private Sheets sheets;

    @Autowired
    private SheetsOfSteps offers;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestParticipants people;

    @Autowired
    private TestRoadmaps roadmaps;

    private OrganizationId school;
    private SignedIn curator;
    private RoadmapId roadmap;

    @BeforeEach
    void aSchoolWhoseRoadmapIsInForce() {
        school = region.school();
        curator = region.curator(school);
        roadmap = roadmaps.started(school, YEAR);
    }

    @Test
    void theYearOfAPairIsOnPaper() {
        SignedIn director = region.director(school);
        Map<PersonId, PersonId> pairs = new LinkedHashMap<>();
        pairs.put(
                region.as(curator, () -> people.mentor(school, YEAR, 1)),
                region.as(curator, () -> people.mentee(school, YEAR)));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4);
        StepPage asking = roadmaps.page(curator, roadmap, 5);
        assertThat(offers.stacks(asking))
                .extracting(StepPapers.Stack::label)
                .containsExactly("Печать анкет с именами", "Печать пустой анкеты");
        PrintItem named = region.as(
                        curator, () -> offers.stacks(asking).get(0).items().get())
                .get(0);
        byte[] form = region.as(curator, () -> offers.read(named.key())).get(0).content();
        keep("questionnaire.docx", form);
        assertThat(DocumentWords.of(form))
                .contains(
                        "АНКЕТА",
                        "наставляемого",
                        "Фамилия, имя, отчество: ",
                        "Класс (группа): ",
                        "С чем Вам нужна помощь? (можно отметить несколько)",
                        "☐ Другое")
                .doesNotContain("[");
        assertThat(DocumentText.paragraphs(form))
                .as("a class or a post is no part of a name")
                .anyMatch(line -> line.matches("Фамилия, имя, отчество: [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+"));
        byte[] blank = region.as(curator, () -> sheets.questionnaire(roadmap, 5, null));
        keep("questionnaire-blank.docx", blank);
        assertThat(DocumentWords.of(blank)).contains("Класс, группа или должность");

        roadmaps.carryOut(curator, roadmap, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
        roadmaps.fixPairs(curator, director, school, YEAR, pairs);
        roadmaps.carryOut(curator, roadmap, 20, 21, 22);
        StepPage planned = roadmaps.page(curator, roadmap, 22);
        UUID pair = planned.journal().get(0).subject();
        byte[] plan = region.as(director, () -> sheets.plan(roadmap, 22, pair));
        keep("pair-plan.docx", plan);
        assertThat(DocumentWords.of(plan).replace('\u00a0', ' '))
                .contains(
                        "ИНДИВИДУАЛЬНЫЙ ПЛАН",
                        "работы наставнической пары № ",
                        " на 2026/2027 учебный год",
                        "Закреплены приказом от ")
                .containsPattern("Закреплены приказом от \\d\\d\\.\\d\\d\\.\\d{4} № 1-од")
                .contains("Наставник", "Наставляемый", "Ожидаемый результат")
                .doesNotContain("[", "____");

        StepPage thanking = roadmaps.page(curator, roadmap, 29);
        PrintItem thanks = region.as(
                        curator, () -> offers.stacks(thanking).get(0).items().get())
                .get(0);
        byte[] praise =
                region.as(curator, () -> offers.read(thanks.key())).get(0).content();
        keep("thanks.docx", praise);
        assertThat(DocumentWords.of(praise))
                .contains("БЛАГОДАРНОСТЬ", "за работу наставником")
                .as("no day of the event is recorded yet")
                .containsPattern("«____» _+ 20\\d\\d г\\.");
        for (int step : new int[] {8, 28}) {
            StepPage page = roadmaps.page(curator, roadmap, step);
            PrintItem text = region.as(
                            curator, () -> offers.stacks(page).get(0).items().get())
                    .get(0);
            byte[] draft =
                    region.as(curator, () -> offers.read(text.key())).get(0).content();
            keep("text-" + step + ".docx", draft);
            assertThat(DocumentWords.of(draft))
                    .contains(step == 8 ? "ПОЛОЖЕНИЕ" : "ПРИГЛАШЕНИЕ")
                    .contains(step == 8 ? "УТВЕРЖДЕНО" : "Место: ");
        }

        byte[] mentees = region.as(curator, () -> sheets.base(roadmap, 7, ParticipantRole.MENTEE));
        byte[] mentors = region.as(curator, () -> sheets.base(roadmap, 11, ParticipantRole.MENTOR));
        keep("base-mentees.docx", mentees);
        keep("base-mentors.docx", mentors);
        assertThat(DocumentWords.of(mentees).replace('\u00a0', ' '))
                .containsPattern("от \\d\\d\\.\\d\\d\\.\\d{4} № 1-од")
                .contains("База наставляемых на 2026/2027 учебный год", "Всего: 1.")
                .doesNotContain("[", "Может вести, чел.");
        assertThat(DocumentWords.of(mentors))
                .contains("База наставников на 2026/2027 учебный год", "Может вести, чел.")
                .doesNotContain("[", "Основной запрос");
    }

    @Test
    void whoeverIsInNoPairHasAStrokeInTheBaseAndNoEmptyCell() {
        region.run(curator, () -> people.mentee(school, YEAR));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7);

        byte[] mentees = region.as(curator, () -> sheets.base(roadmap, 7, ParticipantRole.MENTEE));

        String words = DocumentWords.of(mentees).replace('\u00a0', ' ');
        assertThat(words.chars().filter(sign -> sign == '—').count())
                .as("mentor, form and order: %s", words)
                .isEqualTo(3);
    }

    @Test
    void aStepThatAsksNobodyHasNoQuestionnaireAndAnotherSchoolFindsNothing() {
        assertThatThrownBy(() -> region.as(curator, () -> sheets.questionnaire(roadmap, 1, null)))
                .isInstanceOf(NotFoundException.class);
        SignedIn stranger = region.curator(region.school());
        assertThatThrownBy(() -> region.as(stranger, () -> sheets.questionnaire(roadmap, 5, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> region.as(stranger, () -> sheets.base(roadmap, 7, ParticipantRole.MENTEE)))
                .isInstanceOf(NotFoundException.class);
    }

    /** For those who want to look at them. */
    private static void keep(String name, byte[] docx) {
        String folder = System.getenv("DOCUMENTS_KEEP");
        if (folder != null) {
            try {
                Files.write(Path.of(folder, "year-" + name), docx);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
