package ru.nastavnik.acquaintance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.access.DataScopes;
import ru.nastavnik.acquaintance.persistence.ReaderTable;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.Documents;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.WordText;

@ApplicationTest
@DisplayName("An extract of an order, on paper or by a link")
class ExtractTests extends AcquaintanceSetting {
    @Autowired
    private Documents documents;

    @Autowired
    private ReaderTable readerTable;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("shows pupils and parents an extract: requisites, point, term, certification, and their own line only")
    void extractOfOneLine() {
        DocumentId order = registered(
                group(child("Малинин", 10, null), child("Рябинин", 15, "Рябинина Вера Олеговна")),
                group(child("Клюквин", 12, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);

        String extract = WordText.of(region.as(secretary, () -> acquaintancePapers.extract(order, pupil)));

        assertThat(extract)
                .contains(
                        "ВЫПИСКА ИЗ ПРИКАЗА",
                        "07.09.2026",
                        "№ 1-од",
                        "О закреплении наставнических пар и групп",
                        "ПРИКАЗЫВАЮ:",
                        "1. Закрепить за наставниками",
                        "Из приложения № 1",
                        "Рябинин Глеб Ильич",
                        "Законный представитель: Рябинина Вера Олеговна",
                        "П.И. Лугов",
                        "Выписка верна",
                        "О.С. Ручьёва")
                .doesNotContain("Малинин", "Клюквин", "[");
        assertThat(region.as(secretary, () -> acquaintancePapers.extractsOf(order, false)))
                .hasSize(3);
        assertThatThrownBy(() -> region.as(
                        secretary, () -> acquaintancePapers.extract(order, reader(order, ReaderKind.EMPLOYEE))))
                .isInstanceOf(DomainException.class);
    }

    @Test
    @DisplayName("repeats in an extract the annex's words, cell by cell")
    void theExtractHasTheAnnexsWords() {
        DocumentId order = registered(
                group(child("Малинин", 10, null), child("Рябинин", 15, null)), group(child("Клюквин", 12, null)));
        List<OrderReader> read = sheet(order).stream().map(ReaderRow::reader).toList();
        String annex = String.join("\n", region.as(secretary, () -> documents.paragraphs(order)))
                .replace('\u00a0', ' ');

        List<ExtractRow> lines = transaction.execute(status -> scopes.within(
                DataScope.system("test", school),
                () -> read.stream()
                        .map(OrderReader::personKey)
                        .distinct()
                        .flatMap(person -> readerTable.rows(school, order, person).stream())
                        .toList()));

        assertThat(requireNonNull(lines)).hasSizeGreaterThanOrEqualTo(5).allSatisfy(line -> {
            assertThat(annex).contains(line.mentor().replace('\u00a0', ' '), requireNonNull(line.form()));
            assertThat(line.mentee().replace('\u00a0', ' ').split("\n"))
                    .allSatisfy(mentee -> assertThat(annex).contains(mentee));
            assertThat(annex + "—")
                    .as("a dash where the annex has no such column")
                    .contains(requireNonNull(line.roleModel()));
        });
    }

    @Test
    @DisplayName("by a link needs no sign-in, shows that extract only, and notes reading only when the reader says so")
    void aLink() {
        DocumentId order = registered(group(child("Малинин", 10, null), child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        ExtractLinks.Issued issued = region.as(secretary, () -> links.issue(pupil));
        assertThat(issued.secret()).as("256 bits").hasSize(43);
        assertThat(stored(issued.secret()))
                .as("the secret itself is kept nowhere")
                .isZero();
        assertThat(stored(ExtractLinks.hash(issued.secret()))).isEqualTo(1);

        ExtractByLink.Shown shown = nobody(() -> byLink.open(issued.secret()));

        assertThat(WordText.of(shown.extract().content()))
                .contains("Рябинин Глеб Ильич", "показан по ссылке для сведения")
                .doesNotContain("Малинин", "Выписка верна");
        assertThat(shown.readOn()).isNull();
        assertThat(row(order, pupil).marks()).as("opening is not reading").isEmpty();
        assertThat(Objects.requireNonNull(row(order, pupil).link()).lastUsedAt())
                .isNotNull();
        assertThat(nobody(() -> byLink.confirmReading(issued.secret())).readOn())
                .isEqualTo(TODAY);
        assertThat(nobody(() -> byLink.confirmReading(issued.secret())).readOn())
                .isEqualTo(TODAY);
    }

    @Test
    @DisplayName("by a link ends with its term, with a new link and when it is withdrawn, always with the same answer")
    void aLinkEnds() {
        DocumentId order = registered(group(child("Рябинин", 15, null)));
        ReaderId pupil = reader(order, ReaderKind.LEARNER);
        String first = region.as(secretary, () -> links.issue(pupil)).secret();
        String second = region.as(secretary, () -> links.issue(pupil)).secret();
        assertThat(nobody(() -> byLink.open(second)).extract()).isNotNull();
        region.run(secretary, () -> links.revoke(pupil));
        String third = region.as(secretary, () -> links.issue(pupil)).secret();
        clock.advance(ExtractLinks.LIFE.plusMinutes(1));

        List<String> answers = List.of(first, second, third, "no-such-link").stream()
                .map(secret -> {
                    try {
                        nobody(() -> byLink.open(secret));
                        return "opened";
                    } catch (NotFoundException refused) {
                        return String.valueOf(refused.getMessage());
                    }
                })
                .distinct()
                .toList();
        assertThat(answers).singleElement().asString().startsWith("Такой выписки нет");
    }

    private long stored(String text) {
        return region.as(
                secretary,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from app.extract_link where secret_hash = :text")
                                .param("text", text)
                                .query(Long.class)
                                .single()));
    }
}
