package ru.nastavnik.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.document.FileLooksTests;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.recommendation.document.LetterPaper;
import ru.nastavnik.recommendation.document.LetterPaper.Letter;

@DisplayName("A letter")
class LetterPaperTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Test
    @DisplayName("says to whom, about what, and lists what is recommended in a table")
    void says() throws Exception {
        byte[] file = LetterPaper.of(
                letter(List.of(List.of("1", "Начать форму «студент – ученик»", "01.12.2026"))),
                new LayoutProfiles().on(DAY));

        FileLooksTests.assertLooks(file, "Департамент общего образования");
        String text = TextUtils.getText(WordprocessingMLPackage.load(new ByteArrayInputStream(file))
                .getMainDocumentPart()
                .getJaxbElement());
        assertThat(text)
                .contains("Управление образования Проверочного района")
                .contains("от 07.09.2026 №\u00a0______")
                .contains("О развитии наставничества")
                .contains("Начать форму «студент\u00a0– ученик»")
                .contains("А.Ю.\u00a0Берёзкина")
                .contains("Берёзкина Анна Юрьевна", "8 (3822) 12-34-56");
    }

    @Test
    @DisplayName("refuses a row that does not fit its table")
    void unevenRow() {
        assertThatThrownBy(() -> letter(List.of(List.of("1")))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter letter(List<List<String>> rows) {
        return new Letter(
                "Департамент общего образования",
                "Управление образования Проверочного района",
                "Уважаемые коллеги!",
                DAY,
                "",
                "О развитии наставничества",
                List.of("По итогам мониторинга рекомендуем:"),
                List.of("№", "Рекомендация", "Срок"),
                rows,
                List.of("Об исполнении просим сообщить."),
                "Начальник отдела",
                "А.Ю. Берёзкина",
                "Берёзкина Анна Юрьевна",
                "8 (3822) 12-34-56");
    }
}
