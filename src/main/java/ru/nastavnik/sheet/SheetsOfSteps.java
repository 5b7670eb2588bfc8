package ru.nastavnik.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.execution.JournalLine;
import ru.nastavnik.execution.StepPage;
import ru.nastavnik.execution.StepPapers;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.sheet.domain.Questionnaires;

/** What a step's page offers to print, and how a sheet is read when its turn in the stack comes. */
@Component
class SheetsOfSteps implements StepPapers, PrintSource {
    private static final String CODE = "step-sheet";
    private static final String PLAN = "plan";
    private static final String QUESTIONNAIRE = "questionnaire";
    private static final String BASE = "base";
    private static final String ANYBODY = "-";
    private static final String TEXT = "text";
    private static final String THANKS = "thanks";
    private static final int PLANNING = 22;
    private static final int CHOICE = 8;
    private static final int INVITING = 28;
    private static final int THANKING = 29;

    private final Sheets sheets;
    private final EditableTexts texts;

    SheetsOfSteps(Sheets sheets, EditableTexts texts) {
        this.sheets = sheets;
        this.texts = texts;
    }

    @Override
    public List<Stack> stacks(StepPage page) {
        int step = page.row().step().no();
        boolean college = Sheets.college(page);
        List<Stack> stacks = new ArrayList<>();
        if (!college && step == PLANNING) {
            stacks.add(new Stack("Печать планов пар", "Индивидуальные планы пар", () -> plans(page)));
        }
        if (!Questionnaires.title(college, step).isEmpty()) {
            stacks.add(new Stack("Печать анкет с именами", "Анкеты, шаг " + step, () -> named(page)));
            stacks.add(new Stack(
                    "Печать пустой анкеты",
                    "Пустая анкета, шаг " + step,
                    () -> List.of(item(page, QUESTIONNAIRE, ANYBODY, "Пустая анкета"))));
        }
        if (!college && step == CHOICE) {
            stacks.add(text(page, "Проект положения о наставничестве", EditableText.REGULATION));
        }
        if (!college && step == INVITING) {
            stacks.add(text(page, "Текст приглашения", EditableText.INVITATION));
        }
        if (!college && step == THANKING) {
            stacks.add(new Stack("Благодарности наставникам", "Благодарности наставникам", () -> thanks(page)));
        }
        if (college ? step == 5 || step == 9 : step == 7 || step == 11 || step == 34) {
            if (college || step != 11) {
                stacks.add(base(page, ParticipantRole.MENTEE, "База наставляемых"));
            }
            if (college || step != 7) {
                stacks.add(base(page, ParticipantRole.MENTOR, "База наставников"));
            }
        }
        return stacks;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Printable> read(String key) {
        String[] parts = key.split(" ", -1);
        RoadmapId roadmap = RoadmapId.of(parts[1]);
        int step = Integer.parseInt(parts[2]);
        return switch (parts[0]) {
            case PLAN ->
                List.of(new Printable(
                        "Индивидуальный план.docx", sheets.plan(roadmap, step, UUID.fromString(parts[3]))));
            case QUESTIONNAIRE ->
                List.of(new Printable(
                        "Анкета.docx",
                        sheets.questionnaire(
                                roadmap, step, parts[3].equals(ANYBODY) ? null : UUID.fromString(parts[3]))));
            case BASE ->
                List.of(new Printable(
                        "База участников.docx", sheets.base(roadmap, step, ParticipantRole.valueOf(parts[3]))));
            case TEXT -> {
                EditableText text = EditableText.valueOf(parts[3]);
                yield List.of(new Printable(text.title() + ".docx", texts.write(roadmap, step, text)));
            }
            case THANKS ->
                List.of(new Printable("Благодарность.docx", texts.thanks(roadmap, step, UUID.fromString(parts[3]))));
            default -> throw new IllegalArgumentException("No such sheet: " + parts[0]);
        };
    }

    private static Stack text(StepPage page, String label, EditableText text) {
        return new Stack(label, text.title(), () -> List.of(item(page, TEXT, text.name(), text.title())));
    }

    private List<PrintItem> thanks(StepPage page) {
        return texts.mentors(page.roadmap().id(), THANKING).stream()
                .map(mentor ->
                        item(page, THANKS, mentor.id().toString(), mentor.name().surnameFirst()))
                .toList();
    }

    /** Those that are recorded; a pair without a plan has nothing to print. */
    private static List<PrintItem> plans(StepPage page) {
        return page.journal().stream()
                .filter(line -> !line.entries().isEmpty())
                .map(line -> item(page, PLAN, line.subject().toString(), line.title()))
                .toList();
    }

    /** Those who have not answered yet. */
    private static List<PrintItem> named(StepPage page) {
        return page.journal().stream()
                .filter(line -> !line.isFinal() && line.entries().isEmpty())
                .map(line -> item(page, QUESTIONNAIRE, line.subject().toString(), label(line)))
                .toList();
    }

    private static Stack base(StepPage page, ParticipantRole role, String title) {
        return new Stack(
                "Печать: " + title.toLowerCase(java.util.Locale.ROOT),
                title,
                () -> List.of(item(page, BASE, role.name(), title)));
    }

    private static String label(JournalLine line) {
        return line.details().isEmpty() ? line.title() : line.title() + ", " + line.details();
    }

    private static PrintItem item(StepPage page, String sheet, String subject, String label) {
        return new PrintItem(
                CODE,
                sheet + " " + page.roadmap().id() + " " + page.row().step().no() + " " + subject,
                label);
    }
}
