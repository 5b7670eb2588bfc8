package ru.nastavnik.acquaintance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.WordText;

@ApplicationTest
@DisplayName("Acquaintance with an order")
class AcquaintanceTests extends AcquaintanceSetting {
    private static final byte[] SCAN = "%PDF-1.7 лист %%EOF".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Autowired
    private AcquaintancePrinting printing;

    @Autowired
    private TestApprovals approvals;

    @Test
    @DisplayName("concerns the curator, the mentor, a pupil of fourteen and one representative of each minor")
    void whoIsAcquainted() {
        DocumentId order =
                registered(group(child("Малинин", 10, null), child("Рябинин", 15, "Рябинина Вера Олеговна")));

        assertThat(sheet(order))
                .extracting(row -> row.reader().kind() + ": " + row.reader().title())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).isEqualTo("EMPLOYEE: Ветрова Инна Олеговна"),
                        line -> assertThat(line).startsWith("EMPLOYEE: ").endsWith("Глеб Ильич"),
                        line -> assertThat(line).isEqualTo("LEARNER: Рябинин Глеб Ильич"),
                        line -> assertThat(line)
                                .isEqualTo("REPRESENTATIVE: Рябинина Вера Олеговна (законный представитель: Рябинин"
                                        + " Глеб Ильич)"),
                        line -> assertThat(line)
                                .isEqualTo("REPRESENTATIVE: Законный представитель: Малинин Глеб Ильич"));
    }

    @Test
    @DisplayName("asks pupils themselves from the age that the school has set")
    void theSchoolsAge() {
        assertThatThrownBy(() -> region.run(secretary, () -> grounds.setLearnerAge(school, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> region.run(director, () -> grounds.setLearnerAge(school, 5)))
                .isInstanceOf(ValidationException.class);
        region.run(director, () -> grounds.setLearnerAge(school, 10));

        DocumentId order = registered(group(child("Малинин", 10, null)));

        assertThat(sheet(order))
                .filteredOn(row -> row.reader().kind() == ReaderKind.LEARNER)
                .hasSize(1);
    }

    @Test
    @DisplayName("is by a signature on paper, an electronic signature or a notice, and these are never merged")
    void threeStates() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        String secret = region.as(secretary, () -> links.issue(pupil)).secret();
        nobody(() -> byLink.confirmReading(secret));

        assertThat(row(order, pupil).mark(AcquaintanceState.READ))
                .hasValueSatisfying(mark -> assertThat(mark.title()).isEqualTo("прочитано по ссылке"));
        assertThat(row(order, pupil).waits()).as("a notice is no signature").isTrue();

        region.run(
                secretary,
                () -> acquaintances.mark(
                        order,
                        new MarkAcquaintance(
                                List.of(pupil),
                                AcquaintanceState.PAPER,
                                TODAY,
                                null,
                                new DocumentFile("лист.pdf", "", SCAN))));

        assertThat(row(order, pupil).waits()).isFalse();
        assertThat(row(order, pupil).marks())
                .extracting(AcquaintanceMark::state)
                .containsExactlyInAnyOrder(AcquaintanceState.READ, AcquaintanceState.PAPER);
        assertThat(region.as(
                                secretary,
                                () -> acquaintances.scan(
                                        order,
                                        Objects.requireNonNull(row(order, pupil)
                                                .mark(AcquaintanceState.PAPER)
                                                .orElseThrow()
                                                .scan())))
                        .content())
                .isEqualTo(SCAN);
        assertThatThrownBy(() -> region.run(
                        secretary,
                        () -> acquaintances.mark(
                                order,
                                new MarkAcquaintance(List.of(pupil), AcquaintanceState.READ, TODAY, null, null))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("прочтение отмечает сам читающий");
    }

    @Test
    @DisplayName("is printed for the rest alone once some have signed")
    void theRest() {
        DocumentId order = registered(group(child("Малинин", 10, null)), group(child("Клюквин", 12, null)));
        List<ReaderRow> all = sheet(order);
        ReaderRow signed = all.get(0);
        region.run(
                secretary,
                () -> acquaintances.mark(
                        order,
                        MarkAcquaintance.onPaper(List.of(signed.reader().id(), represents(all, "Малинин")), TODAY)));

        String rest = WordText.of(region.as(secretary, () -> acquaintancePapers.printSheet(order, true)));
        assertThat(rest).doesNotContain(Objects.requireNonNull(signed.reader().sheetName()));
        assertThat(region.as(secretary, () -> printing.items(order, true))).hasSize(2);
        assertThat(region.as(secretary, () -> printing.items(order, false))).hasSize(3);
        assertThat(region.as(secretary, () -> acquaintances.list()))
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.readers()).isEqualTo(all.size());
                    assertThat(summary.waiting()).isEqualTo(all.size() - 2);
                });
    }

    @Test
    @DisplayName("is noted on a day that can be, and a slip stays in the journal with its reason")
    void daysAndSlips() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        for (LocalDate impossible : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            assertThatThrownBy(() -> region.run(
                            secretary,
                            () -> acquaintances.mark(order, MarkAcquaintance.onPaper(List.of(pupil), impossible))))
                    .isInstanceOf(ValidationException.class);
        }
        region.run(secretary, () -> acquaintances.mark(order, MarkAcquaintance.onPaper(List.of(pupil), TODAY)));
        region.run(
                secretary,
                () -> acquaintances.attachScan(order, List.of(pupil), new DocumentFile("лист.pdf", "", SCAN)));
        assertThatThrownBy(() ->
                        region.run(secretary, () -> acquaintances.withdraw(order, pupil, AcquaintanceState.PAPER, " ")))
                .isInstanceOf(ValidationException.class);

        region.run(secretary, () -> acquaintances.withdraw(order, pupil, AcquaintanceState.PAPER, "не та строка"));

        assertThat(row(order, pupil).waits()).isTrue();
        assertThatThrownBy(() -> region.run(
                        secretary, () -> acquaintances.withdraw(order, pupil, AcquaintanceState.PAPER, "ещё раз")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("is noted once: who has a mark keeps it, and a scan to nothing new is not kept")
    void markedAlready() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        ReaderId parent = reader(order, ReaderKind.REPRESENTATIVE);
        region.run(secretary, () -> acquaintances.mark(order, MarkAcquaintance.onPaper(List.of(pupil), TODAY)));

        assertThatThrownBy(() -> region.run(
                        secretary,
                        () -> acquaintances.mark(
                                order,
                                new MarkAcquaintance(
                                        List.of(pupil),
                                        AcquaintanceState.PAPER,
                                        TODAY,
                                        null,
                                        new DocumentFile("лист.pdf", "", SCAN)))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("уже есть");
        int added = region.as(
                secretary, () -> acquaintances.mark(order, MarkAcquaintance.onPaper(List.of(pupil, parent), TODAY)));
        assertThat(added).isEqualTo(1);
    }

    @Test
    @DisplayName("with the orders on programme and roadmap concerns the curator whom they charge")
    void programmeAndRoadmap() {
        approvals.programmeInForce(
                school, List.of(new ChosenForm("teacher-pupil", "педагог – ученик", List.of("лидер – последователь"))));
        approvals.roadmapInForce(school, UUID.randomUUID(), YEAR);

        assertThat(region.as(director, () -> acquaintances.list()))
                .extracting(summary -> summary.order().kind(), SheetSummary::waiting)
                .containsExactlyInAnyOrder(tuple(DocumentKind.PROGRAMME, 1), tuple(DocumentKind.ROADMAP, 1));
    }

    private static ReaderId represents(List<ReaderRow> rows, String surname) {
        return rows.stream()
                .map(ReaderRow::reader)
                .filter(reader ->
                        reader.represents() != null && reader.represents().startsWith(surname))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
