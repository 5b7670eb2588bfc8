package ru.nastavnik.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.coverage.CoverageTargets;
import ru.nastavnik.coverage.NewTarget;
import ru.nastavnik.figure.FigureImport;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("Letters with addressed recommendations")
class RecommendationLettersTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 4);
    private static final LetterDetails DETAILS =
            new LetterDetails("Рябинина Ольга Игоревна", "8 (3822) 12-34-56", LocalDate.of(2026, 10, 15));

    @Autowired
    private RecommendationLetters letters;

    @Autowired
    private CoverageTargets targets;

    @Autowired
    private FigureImport figures;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private JdbcClient jdbc;

    private MunicipalityId headed;
    private MunicipalityId headless;

    /** Two municipalities of two schools each; only one school uses the form, only one municipality has a head. */
    @BeforeEach
    void twoMunicipalities() {
        jdbc.sql("""
                        update app.organization
                        set closed_on = greatest(opened_on, date '2026-01-01'), closing_reason = 'проверка'
                        where closed_on is null or closed_on > date '2026-01-01'
                        """).update();
        jdbc.sql("update app.figure_set set as_of = date '2020-01-01'").update();
        jdbc.sql("delete from app.population").update();
        headed = named("Верхнереченский район");
        headless = named("город Дальний");
        region.municipalHead(headed);
        StringBuilder table =
                new StringBuilder("ИД организации;Организация;Муниципалитет;Форма наставничества;Реализует форму\n");
        for (MunicipalityId municipality : List.of(headed, headless)) {
            for (int i = 0; i < 2; i++) {
                OrganizationId school = region.school(municipality);
                table.append(school)
                        .append(";;;педагог – ученик;")
                        .append(municipality == headed && i == 0 ? "да" : "нет")
                        .append('\n');
            }
        }
        byOperator(() -> figures.apply(
                new LoadFile("coverage", DAY, "охват.csv", table.toString().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @DisplayName("are one for each municipality, addressed to its head by post and name in the dative")
    void addressed() {
        Map<String, byte[]> batch = unzipped(byOperator(() -> letters.batch(target("100"), DETAILS)));

        assertThat(batch.keySet()).containsExactlyInAnyOrder("Верхнереченский район.docx", "город Дальний.docx");
        assertThat(text(batch, "Верхнереченский район.docx"))
                .contains("Начальнику управления образования", "Верхнереченского района", "Г.И.\u00a0Сосновскому")
                .contains("Уважаемый Глеб Игоревич!")
                .contains("в следующей организации:")
                .contains("№\u00a0______", "от 07.09.2026")
                .contains("О принятых мерах просим сообщить до 15.10.2026.")
                .contains("Рябинина Ольга Игоревна", "8 (3822) 12-34-56")
                .doesNotContain("задаче системы")
                .contains("04.09.2026", "100\u00a0% организаций к 01.01.2027");
        assertThat(text(batch, "город Дальний.docx"))
                .contains("Руководителю органа управления образованием", "города Дальнего")
                .contains("Уважаемые коллеги!")
                .contains("в следующих организациях:")
                .doesNotContain("Сосновск");
    }

    @Test
    @DisplayName("are not made with a day that has passed, or without a telephone")
    void details() {
        LetterDetails passed = new LetterDetails("Рябинина О.И.", "8 (3822) 12-34-56", LocalDate.of(2026, 9, 1));
        LetterDetails unreachable = new LetterDetails("Рябинина О.И.", "12-34-56", LocalDate.of(2026, 10, 15));
        assertThatThrownBy(() -> byOperator(() -> letters.batch(target("100"), passed)))
                .hasMessageContaining("прошёл");
        assertThatThrownBy(() -> byOperator(() -> letters.batch(target("100"), unreachable)))
                .hasMessageContaining("телефон");
    }

    @Test
    @DisplayName("list the organisations of that municipality alone, and no more than are missing to the target")
    void organizations() {
        Map<String, byte[]> batch = unzipped(byOperator(() -> letters.batch(target("50"), DETAILS)));

        assertThat(batch).as("one organisation is missing to the half").hasSize(1);
        String letter = text(batch, batch.keySet().iterator().next());
        assertThat(letter.split("Начать реализацию формы", -1)).as("one row").hasSize(2);
    }

    @Test
    @DisplayName("leave in the journal how many there were and the hash of the archive that was handed out")
    void journal() {
        UUID target = target("100");

        byte[] zip = byOperator(() -> letters.batch(target, DETAILS));

        String details = jdbc.sql("""
                        select facts::text from app.audit_entry
                        where action = 'monitoring.letters-made' and subject_id = :target
                        """)
                .param("target", target.toString())
                .query(String.class)
                .single();
        assertThat(details).contains("\"2\"").contains(Hashes.sha256(zip));
    }

    @Test
    @DisplayName("are not written when nothing is missing, and only by the department and the operator")
    void refused() {
        UUID reached = target("10");
        UUID missed = target("100");

        assertThatThrownBy(() -> byOperator(() -> letters.batch(reached, DETAILS)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Письма не нужны");
        assertThatThrownBy(() -> actors.callAs(region.municipalHead(headless), () -> letters.batch(missed, DETAILS)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(unzipped(actors.callAs(
                        region.department(Department.GENERAL_EDUCATION), () -> letters.batch(missed, DETAILS))))
                .hasSize(2)
                .allSatisfy((name, file) -> assertThat(words(file)).contains("Департамент общего образования"));
    }

    private MunicipalityId named(String name) {
        MunicipalityId municipality = region.municipality();
        jdbc.sql("update app.municipality set name = :name where id = :id")
                .param("name", name)
                .param("id", municipality.value())
                .update();
        return municipality;
    }

    private UUID target(String percent) {
        return byOperator(() -> targets.add(new NewTarget(
                        List.of("teacher-pupil"),
                        List.of(OrganizationKind.SCHOOL),
                        false,
                        false,
                        LocalDate.of(2027, 1, 1),
                        new BigDecimal(percent),
                        "письмо № 1")))
                .id();
    }

    private <T> T byOperator(Supplier<T> work) {
        return actors.callAs(region.operator(), work::get);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static String text(Map<String, byte[]> batch, String file) {
        return words(Objects.requireNonNull(batch.get(file), file));
    }

    private static String words(byte[] file) {
        try {
            return TextUtils.getText(WordprocessingMLPackage.load(new ByteArrayInputStream(file))
                    .getMainDocumentPart()
                    .getJaxbElement());
        } catch (Docx4JException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
