package ru.nastavnik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.FigureSums;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.report.domain.ReportComputation;
import ru.nastavnik.report.domain.TotalsAgreement;
import ru.nastavnik.shared.OrganizationKind;

@DisplayName("Numbers of organisations in one report")
class TotalsAgreementTest {
    private static final String PUBLISHED = "из загруженной численности";
    private static final String REGISTER = "из реестра организаций на 21.08.2023";

    @Test
    @DisplayName("are told with their sources where the region's is another than those of the municipalities together")
    void differ() {
        assertThat(notes(351, 355, PUBLISHED, REGISTER))
                .containsExactly("«Всего организаций»: по всей территории 351 (из загруженной численности), по"
                        + " муниципалитетам в сумме 355 (из реестра организаций на 21.08.2023). Источники разные,"
                        + " поэтому числа не сходятся; каждая доля посчитана от числа своей строки.");
    }

    @Test
    @DisplayName("of one source differ by those who belong to no municipality")
    void oneSource() {
        assertThat(notes(355, 350, REGISTER, REGISTER))
                .singleElement()
                .asString()
                .endsWith("Разница – те, кто не относится ни к одному муниципалитету из таблицы.");
    }

    @Test
    @DisplayName("need no word where they agree, however many forms each kind and municipality stands beside")
    void agree() {
        assertThat(notes(355, 355, REGISTER, REGISTER)).isEmpty();
    }

    @Test
    @DisplayName("are not compared where one is not known")
    void unknown() {
        assertThat(notes(null, 355, PUBLISHED, REGISTER)).isEmpty();
        assertThat(notes(351, null, PUBLISHED, REGISTER)).isEmpty();
    }

    /** The coverage by form and kind, and by municipality and form: two kinds, two municipalities. */
    private static List<String> notes(
            @Nullable Integer whole, @Nullable Integer parts, String ofWhole, String ofParts) {
        ReportDefinition definition = SampleReports.definition("coverage");
        List<FigureSums> sums = new ArrayList<>();
        for (Section section : definition.sections()) {
            FigureSums rows = new FigureSums();
            for (String form : section.items()) {
                for (int i = 0; i < 2; i++) {
                    boolean kinds = section.groupBy().contains(GroupBy.KIND);
                    rows.row(
                            new GroupKey(
                                    form,
                                    kinds ? OrganizationKind.values()[i] : null,
                                    kinds ? null : "m" + i,
                                    null,
                                    null),
                            List.of("строка", form));
                }
            }
            sums.add(rows);
        }
        Report report = new ReportComputation(
                        (population, group, section) -> number(group.municipality() == null ? whole : parts, group),
                        (group, section) -> Optional.empty())
                .compute(definition, SampleReports.DAY, sums, List.of());
        return TotalsAgreement.notes(report, ofWhole, ofParts);
    }

    /** The second row has seven, the first what is left. */
    private static Amount number(@Nullable Integer all, GroupKey group) {
        boolean second = group.kind() == OrganizationKind.values()[1] || "m1".equals(group.municipality());
        return all == null ? Amount.notComputable("нет данных") : Amount.of(second ? 7 : all - 7);
    }
}
