package ru.nastavnik.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.definition.DefinitionHistory.Change;
import ru.nastavnik.definition.DefinitionHistory.What;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A form of report of the operator's own")
class DefinitionEditingTests {
    @Autowired
    private MonitoringDefinitions definitions;

    @Autowired
    private DefinitionHistory history;

    @Autowired
    private Reports reports;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Test
    @DisplayName("is copied, changed, looked at and released; the shipped one stays as it was")
    void copied() {
        SignedIn operator = region.operator();
        String code = freshCode();
        actors.runAs(operator, () -> {
            int version = definitions.copy(Kind.REPORT, "deadlines", 4, code, "Сроки по-нашему");
            String changed = definitions.text(Kind.REPORT, code, version).replace("Доля в срок", "Вовремя");

            assertThat(reports.preview(code, changed, TestFigures.DAY)
                            .tables()
                            .get(0)
                            .section()
                            .column("percent")
                            .title())
                    .isEqualTo("Вовремя");
            definitions.saveDraft(Kind.REPORT, code, changed);
            definitions.release(Kind.REPORT, code, version);

            assertThat(definitions.report(code).title()).isEqualTo("Сроки по-нашему");
            assertThat(definitions.report("deadlines").title()).isEqualTo("Соблюдение сроков");
            assertThat(definitions.saveDraft(Kind.REPORT, code, changed))
                    .as("a change of what is released is the next version")
                    .isEqualTo(version + 1);
        });
    }

    @Test
    @DisplayName("takes no code that is taken or misspelt, and no empty title")
    void refused() {
        SignedIn operator = region.operator();

        assertThatThrownBy(() -> actors.runAs(
                        operator, () -> definitions.copy(Kind.REPORT, "deadlines", 4, "coverage", "Сроки")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> actors.runAs(
                        operator, () -> definitions.copy(Kind.REPORT, "deadlines", 4, "Мой отчёт", "Сроки")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() ->
                        actors.runAs(operator, () -> definitions.copy(Kind.REPORT, "deadlines", 4, freshCode(), " ")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    @DisplayName("is refused with the place where a formula reads what there is not")
    void wrongFormula() {
        SignedIn operator = region.operator();
        String text = actors.callAs(operator, () -> definitions.text(Kind.REPORT, "deadlines", 4))
                .replace("share(onTime, closed + overdue)", "share(onTime, nothing)");

        assertThatThrownBy(() -> actors.runAs(operator, () -> reports.preview("deadlines", text, TestFigures.DAY)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    @DisplayName("may be made of another form; it is released only with columns that this form asks for")
    void anotherForm() {
        SignedIn operator = region.operator();
        String code = freshCode();
        actors.runAs(operator, () -> {
            int version = definitions.copy(Kind.REPORT, "extension", 1, code, "Охват по организациям");
            String other = definitions.text(Kind.REPORT, code, version).replace("\"extension\"", "\"coverage\"");
            definitions.saveDraft(Kind.REPORT, code, other);

            assertThatThrownBy(() -> definitions.release(Kind.REPORT, code, version))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("«Привлечено на дату»")
                    .hasMessageContaining("«Охват организаций формами наставничества»");
        });
    }

    @Test
    @DisplayName("keeps who changed what, with the old and the new wording, and an old one can be brought back")
    void history() {
        SignedIn operator = region.operator();
        String code = freshCode();
        actors.runAs(operator, () -> {
            int first = definitions.copy(Kind.REPORT, "deadlines", 4, code, "Сроки по-нашему");
            definitions.release(Kind.REPORT, code, first);
            String changed = definitions
                    .text(Kind.REPORT, code, first)
                    .replace("Доля в срок", "Вовремя")
                    .replace("share(onTime, closed + overdue)", "share(onTime, closed)");
            int second = definitions.saveDraft(Kind.REPORT, code, changed);

            assertThat(history.of(Kind.REPORT, code))
                    .extracting(Change::what)
                    .containsExactly(What.SAVED, What.RELEASED, What.BEGUN);
            assertThat(history.of(Kind.REPORT, code).get(0).who()).isNotBlank();
            assertThat(history.compare(Kind.REPORT, code, first, second))
                    .anySatisfy(difference -> {
                        assertThat(difference.place()).endsWith("название");
                        assertThat(difference.before()).isEqualTo("Доля в срок");
                        assertThat(difference.after()).isEqualTo("Вовремя");
                    })
                    .anySatisfy(difference -> {
                        assertThat(difference.place()).endsWith("формула");
                        assertThat(difference.before()).startsWith("доля(«").doesNotContain("onTime");
                    });

            assertThat(definitions.bringBack(Kind.REPORT, code, first)).isEqualTo(second);
            assertThat(history.compare(Kind.REPORT, code, first, second)).isEmpty();
            assertThat(history.of(Kind.REPORT, code).get(0)).satisfies(change -> {
                assertThat(change.what()).isEqualTo(What.BROUGHT_BACK);
                assertThat(change.ofVersion()).isEqualTo(first);
            });
        });
        assertThatThrownBy(() -> actors.runAs(region.director(region.school()), () -> history.of(Kind.REPORT, code)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static String freshCode() {
        return "own-" + Ids.next().toString().substring(24);
    }
}
