package ru.nastavnik.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.archive.domain.StorageTerm;
import ru.nastavnik.document.LayoutProfile;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.paper.WordPaper;
import ru.nastavnik.document.paper.WordPaper.Style;
import ru.nastavnik.document.paper.WordTable;
import ru.nastavnik.organization.OrganizationView;

/** The act as a paper: who approves, what is released, by which file and term. */
final class DisposalActPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final LayoutProfile layout;

    /** A paper of the act. */
    record Row(RegisteredDocument paper, String caseIndex, int years) {}

    DisposalActPaper(LayoutProfile layout) {
        this.layout = layout;
    }

    byte[] of(OrganizationView organization, DisposalAct act, String directorsPost, List<Row> rows) {
        LocalDate approved = act.approvedOn();
        String post = directorsPost.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + directorsPost.substring(1);
        WordPaper paper = new WordPaper(
                        layout,
                        "Акт № " + act.number() + " о выделении к уничтожению документов",
                        organization.fullName())
                .paragraph(
                        Style.ADDRESSEE,
                        "УТВЕРЖДАЮ\n" + post + " " + organization.shortName() + "\n_______________ "
                                + (act.approvedBy() == null ? "" : act.approvedBy()) + "\n"
                                + (approved == null ? "«___» ____________ 20__ г." : DAY.format(approved)))
                .paragraph(Style.LEFT, organization.fullName())
                .paragraph(Style.TITLE, "АКТ № " + act.number())
                .paragraph(Style.HEADING, "о выделении к уничтожению документов, не подлежащих хранению")
                .paragraph(Style.LEFT, DAY.format(act.drawnUpOn()))
                .paragraph(
                        Style.BODY,
                        "На основании номенклатуры дел организации отобраны к уничтожению как утратившие практическое"
                                + " значение документы, сроки хранения которых истекли:");
        List<WordTable.Line> lines = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            lines.add(WordTable.Line.of(List.of(
                    String.valueOf(index + 1),
                    row.paper().kind().title(),
                    row.paper().number(),
                    DAY.format(row.paper().date()),
                    row.caseIndex(),
                    new StorageTerm(row.years()).words(),
                    new StorageTerm(row.years())
                            .keptThrough(row.paper().date())
                            .map(DAY::format)
                            .orElse(""))));
        }
        return paper.table(List.of("№", "Документ", "Номер", "Дата", "Индекс дела", "Срок", "Хранился по"), lines)
                .paragraph(Style.BODY, "Всего документов: " + rows.size() + ".")
                .signature("Акт составил", act.drawnUpBy())
                .bytes();
    }
}
