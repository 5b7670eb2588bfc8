package ru.nastavnik.figure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.support.TestRegion;

/** Imported figures of coverage for a test. */
@Component
@Profile("test")
public class TestFigures {
    public static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final FigureSets figureSets;
    private final MonitoringDefinitions definitions;
    private final TestRegion region;
    private final ActorContext actors;
    private final TransactionTemplate transaction;

    TestFigures(
            FigureSets figureSets,
            MonitoringDefinitions definitions,
            TestRegion region,
            ActorContext actors,
            TransactionTemplate transaction) {
        this.figureSets = figureSets;
        this.definitions = definitions;
        this.region = region;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** Five new schools of the municipality, of which three have pupils mentored by teachers. */
    public FigureSetId coverage(MunicipalityId municipality) {
        Map<SubmissionSubject, List<FigureValue>> rows = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            rows.put(
                    SubmissionSubject.of(region.school(municipality)),
                    List.of(FigureValue.number("teacher-pupil", "implements", i < 3 ? 1 : 0)));
        }
        return Objects.requireNonNull(actors.callAs(
                region.operator(),
                () -> transaction.execute(status -> figureSets.imported(
                        definitions.form("coverage"), "Проверочный снимок", DAY, "проверка", rows, null))));
    }

    /** Figures as an import writes them; the caller opens the transaction. */
    public FigureSetId imported(
            String form, String title, LocalDate day, String source, Map<SubmissionSubject, List<FigureValue>> rows) {
        return figureSets.imported(definitions.form(form), title, day, source, rows, null);
    }
}
