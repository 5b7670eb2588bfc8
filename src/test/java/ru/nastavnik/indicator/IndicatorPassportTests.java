package ru.nastavnik.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.Rounding;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.figure.TestFigures;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("The passport of an indicator")
class IndicatorPassportTests {
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2021, 12, 31);
    private static final Rounding TWO = new Rounding(Rounding.Mode.ROUND, 2, false);

    @Autowired
    private Indicators indicators;

    @Autowired
    private IndicatorFacts facts;

    @Autowired
    private IndicatorVersions versions;

    @Autowired
    private TestFigures figures;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    private @Nullable SignedIn operator;

    @Test
    @DisplayName("shows the published facts beside the plans, shares moving in percentage points and counts in units")
    void published() {
        List<IndicatorYear> rows = asOperator(() -> indicators.ofYear(2021));

        assertThat(rows)
                .extracting(row -> row.indicator().no() + ": " + row.planPrinted() + " / " + row.factPrinted() + " "
                        + row.state().title() + ", " + row.change().replace('\u00a0', ' '))
                .containsExactly(
                        "1: 20 / 29,05 план выполнен, +3,8 п. п.",
                        "2: 20 / 26,3 план выполнен, +9,1 п. п.",
                        "3: 5 / 121 план выполнен, +29 ед. (+31,5 %)",
                        "4: — / не рассчитан не рассчитан, —",
                        "5: — / 22\u00a0670 рост, +9 743 чел. (+75,4 %)",
                        "6: — / 58\u00a0257 рост, +13 967 чел. (+31,5 %)",
                        "7: — / 350 рост, +171 чел. (+95,5 %)",
                        "8: — / 484 рост, +300 чел. (+163 %)");
        assertThat(rows.get(3).reason()).startsWith("обеспечить корректный подсчёт");
    }

    @Test
    @DisplayName("marks a fact of June as interim against the plan of the year's end, and not as a failure")
    void interim() {
        asOperator(() -> facts.typeFact("indicator-1", 2022, JUNE, new BigDecimal("30.1"), "", "сводка"));

        IndicatorYear year = asOperator(() -> indicators.ofYear(2022)).get(0);

        assertThat(year.planPrinted()).isEqualTo("35");
        assertThat(year.state()).isEqualTo(IndicatorYear.State.INTERIM);
    }

    @Test
    @DisplayName("takes «не рассчитан» only with a reason, and never as a zero")
    void notComputable() {
        assertThatThrownBy(() -> asOperator(() -> facts.typeFact("indicator-4", 2022, JUNE, null, " ", "сводка")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("причина");

        asOperator(() -> facts.typeFact("indicator-4", 2022, JUNE, null, "нет доступа", "сводка"));

        IndicatorYear year = asOperator(() -> indicators.ofYear(2022)).get(3);
        assertThat(year.factPrinted()).isEqualTo("не рассчитан");
        assertThat(year.reason()).isEqualTo("нет доступа");
    }

    @Test
    @DisplayName("computes a share from the totals of the region, keeps the exact value and prints it by its rule")
    void share() {
        FigureSetId set = pupils(JUNE, 2, 3, 1, 4);

        ComputedFact computed = asOperator(() -> facts.compute("indicator-1", set));
        asOperator(() -> facts.confirm("indicator-1", set, computed.printed()));

        assertThat(computed.inputs()).extracting(input -> input.name()).containsExactly("involved", "pupils");
        assertThat(computed.printed()).isEqualTo("42,86");
        assertThat(computed.change()).isEqualTo("+13,81\u00a0п.\u00a0п.");
        assertThat(computed.warnings()).anyMatch(warning -> warning.contains("промежуточный"));
        IndicatorPassport.RecordedFact recorded =
                asOperator(() -> indicators.passport("indicator-1")).facts().get(0);
        assertThat(recorded.asOf()).isEqualTo(JUNE);
        assertThat(recorded.figureSet()).isEqualTo(set);
        assertThat(Amount.of(100)
                        .times(Objects.requireNonNull(recorded.numerator()))
                        .dividedBy(Objects.requireNonNull(recorded.denominator())))
                .isEqualTo(computed.value());
        assertThat(new Rounding(Rounding.Mode.ROUND, 6, false).print(recorded.value()))
                .isEqualTo("42,857143");
    }

    @Test
    @DisplayName("counts an enterprise once over the whole region, however many schools name it")
    void unique() {
        FigureSetId set = pupils(JUNE, 1, 2, 1, 2);

        ComputedFact computed = asOperator(() -> facts.compute("indicator-3", set));

        assertThat(computed.printed()).isEqualTo("3");
    }

    @Test
    @DisplayName("tells growth against the fact of the year before")
    void growth() {
        FigureSetId set = pupils(LocalDate.of(2022, 12, 31), 1, 10_000, 2, 20_000);

        ComputedFact computed = asOperator(() -> facts.compute("indicator-5", set));

        assertThat(computed.printed()).isEqualTo("30\u00a0000");
        assertThat(computed.change().replace('\u00a0', ' ')).isEqualTo("+7 330 чел. (+32,3 %)");
        assertThat(computed.comparedWith())
                .as("the day of the last published number")
                .isEqualTo("31.12.2021");
    }

    @Test
    @DisplayName("tells growth over a gap against the last published period, and names it")
    void growthOverAGap() {
        FigureSetId set = pupils(LocalDate.of(2025, 12, 31), 1, 10_000, 2, 20_000);

        ComputedFact computed = asOperator(() -> facts.compute("indicator-5", set));

        assertThat(computed.comparedWith()).isEqualTo("31.12.2021");
    }

    @Test
    @DisplayName("refuses figures of another population: classes 5–11 and ages 10–19 are never merged")
    void populations() {
        FigureSetId ages = imported("extension", JUNE, Map.of());

        assertThatThrownBy(() -> asOperator(() -> facts.compute("indicator-1", ages)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("не смешиваются")
                .hasMessageContaining("5–11 классов")
                .hasMessageContaining("10–19 лет");
        assertThatThrownBy(() -> asOperator(() -> versions.saveVersion(
                        "indicator-1", 1, draft("involved / learners.age10to19 * 100", LocalDate.of(2023, 1, 1)))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("не смешиваются");
    }

    @Test
    @DisplayName("is confirmed only as it was seen")
    void changedMeanwhile() {
        FigureSetId set = pupils(JUNE, 1, 2, 1, 2);

        assertThatThrownBy(() -> asOperator(() -> facts.confirm("indicator-1", set, "12")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("gets a new version, and the former keeps its effective dates")
    void newVersion() {
        LocalDate from = LocalDate.of(2023, 1, 1);

        asOperator(() -> versions.saveVersion("indicator-1", 1, draft("involved / pupils * 100", from)));

        IndicatorPassport passport = asOperator(() -> indicators.passport("indicator-1"));
        assertThat(passport.current().version()).isEqualTo(2);
        assertThat(passport.versions().get(1).effectiveTo()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(asOperator(() -> indicators.ofYear(2021)).get(0).indicator().version())
                .isEqualTo(1);
        assertThatThrownBy(() -> asOperator(() ->
                        versions.saveVersion("indicator-1", 1, draft("involved / pupils * 100", from.plusYears(1)))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    @DisplayName("has its plan set with the document that sets it")
    void plan() {
        asOperator(() -> facts.savePlan("indicator-2", 2025, new BigDecimal("75.5"), "Распоряжение № 1"));

        assertThat(asOperator(() -> indicators.ofYear(2025)).get(1).planPrinted())
                .isEqualTo("75,5");
        assertThatThrownBy(() -> asOperator(() -> facts.savePlan("indicator-2", 2025, new BigDecimal("101"), "Р")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> asOperator(() -> facts.savePlan("indicator-2", 2025, BigDecimal.TEN, " ")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() ->
                        asOperator(() -> facts.typeFact("indicator-2", 2019, YEAR_END, BigDecimal.TEN, "", "сводка")))
                .isInstanceOf(ValidationException.class);
    }

    /** Two schools; both name «Ромашка», each names another. */
    private FigureSetId pupils(LocalDate day, int involved, int all, int involvedThere, int allThere) {
        MunicipalityId municipality = region.municipality();
        Map<SubmissionSubject, List<FigureValue>> rows = new LinkedHashMap<>();
        rows.put(SubmissionSubject.of(region.school(municipality)), values(involved, all, "ООО «Ромашка»\nАО «Лён»"));
        rows.put(
                SubmissionSubject.of(region.school(municipality)),
                values(involvedThere, allThere, "ооо «Ромашка» \nИП Кедр"));
        return imported("pupils-class5to11", day, rows);
    }

    private static List<FigureValue> values(int involved, int all, String enterprises) {
        String only = FigureValue.ONLY_ITEM;
        List<FigureValue> values = new ArrayList<>();
        values.add(FigureValue.number(only, "involved", involved));
        values.add(FigureValue.number(only, "pupils", all));
        values.add(FigureValue.number(only, "projects", all));
        values.add(FigureValue.text(only, "enterprises", enterprises));
        return values;
    }

    private FigureSetId imported(String form, LocalDate day, Map<SubmissionSubject, List<FigureValue>> rows) {
        return asOperator(() -> figures.imported(form, "Загрузка", day, "файл", rows));
    }

    private static IndicatorDraft draft(String formula, LocalDate from) {
        return new IndicatorDraft(
                "Доля вовлечённых",
                "%",
                Indicator.Kind.SHARE,
                formula,
                "pupils-class5to11",
                "обучающиеся 5–11 классов",
                TWO,
                Indicator.Source.COMPUTED,
                "Региональный центр",
                from,
                "");
    }

    private void asOperator(Runnable work) {
        actors.runAs(operator(), work);
    }

    private <T> T asOperator(java.util.function.Supplier<T> work) {
        return actors.callAs(operator(), work);
    }

    private SignedIn operator() {
        if (operator == null) {
            operator = region.operator();
        }
        return operator;
    }
}
