package ru.nastavnik.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.dashboard.Preparation;
import ru.nastavnik.dashboard.StageCell;
import ru.nastavnik.directive.Duty;
import ru.nastavnik.listing.ListFrame;
import ru.nastavnik.listing.ListPdf;
import ru.nastavnik.listing.ListTable;
import ru.nastavnik.listing.SheetSize;
import ru.nastavnik.roadmap.Stage;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

@DisplayName("The control matrix on paper")
class MatrixSheetTest {
    private static final String NAME = "МАОУ «Межпредметно-краеведческая гимназия № ";

    @Test
    @DisplayName("shows names whole, every stage, what each mark means and who signs, on A4 and on A3")
    void printed() throws IOException {
        for (SheetSize size : SheetSize.values()) {
            byte[] pdf = ListPdf.of(matrix(), size);
            Path kept = Path.of("target", "lists", "matrix-" + size + ".pdf");
            Files.createDirectories(kept.getParent());
            Files.write(kept, pdf);
            try (PdfReader reader = new PdfReader(pdf)) {
                StringBuilder text = new StringBuilder();
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    text.append(new PdfTextExtractor(reader).getTextFromPage(page))
                            .append('\n');
                }
                String words = text.toString().replaceAll("\\s+", " ");
                for (Stage stage : Stage.values()) {
                    if (stage != Stage.MENTEES_AND_MENTORS) {
                        assertThat(words).contains(stage.shortTitle().split(" ")[0]);
                    }
                }
                assertThat(words).as("a stage that none of them has").doesNotContain("Наставляемые и");
                assertThat(words)
                        .contains("4/4 √", "1/4 !", "2/4 …", "у директора", "нет !")
                        .contains("срок шага прошёл, шаг не выполнен")
                        .contains("Начальник управления образования");
                for (int number = 1; number <= 84; number++) {
                    assertThat(words).contains("гимназия № " + number + "»");
                }
            }
        }
    }

    private static ListTable<MatrixRow> matrix() {
        List<MatrixRow> rows = new ArrayList<>();
        for (int number = 1; number <= 84; number++) {
            rows.add(row(number));
        }
        return new ListTable<>(
                "Контроль исполнения: организации и этапы",
                MatrixSheet.columns(rows, row -> ""),
                rows,
                new ListFrame(
                        "город Томск",
                        "",
                        LocalDateTime.of(2026, 10, 7, 10, 5),
                        "Начальник управления образования",
                        "Сосновский Глеб Игоревич"),
                MatrixSheet.LEGEND);
    }

    private static MatrixRow row(int number) {
        Map<Stage, StageCell> stages = new EnumMap<>(Stage.class);
        int turn = number;
        for (Stage stage : Stage.values()) {
            if (stage == Stage.MENTEES_AND_MENTORS) {
                continue;
            }
            turn++;
            switch (turn % 4) {
                case 0 -> stages.put(stage, new StageCell(4, 4, List.of(), List.of()));
                case 1 -> stages.put(stage, new StageCell(1, 4, List.of("шаг 3, до 01.10.2026"), List.of()));
                case 2 -> stages.put(stage, new StageCell(2, 4, List.of(), List.of("шаг 9, до 09.10.2026")));
                default -> stages.put(stage, new StageCell(0, 4, List.of(), List.of()));
            }
        }
        return new MatrixRow(
                OrganizationId.next(),
                NAME + number + "»",
                OrganizationKind.SCHOOL,
                MunicipalityId.next(),
                "город Томск",
                Preparation.READY,
                Preparation.AT_DIRECTOR,
                Preparation.NOT_BEGUN,
                null,
                stages,
                number % 3,
                number % 3 == 0 ? null : LocalDate.of(2026, 9, 21),
                Map.of(),
                Map.of(Duty.ROADMAP, "«Утвердить дорожную карту», срок был 21.09.2026, просрочено на 12 раб. дней"));
    }
}
