package ru.nastavnik.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.shared.OrganizationKind;

class DenominatorsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String ORGANIZATIONS = PopulationNumber.ORGANIZATIONS;
    private static final String AGES = Population.AGE_10_TO_19.code();
    private static final List<PopulationNumber> REGISTER = List.of(
            number(ORGANIZATIONS, OrganizationKind.SCHOOL, "m1", 5),
            number(ORGANIZATIONS, OrganizationKind.SCHOOL, "m2", 7),
            number(ORGANIZATIONS, OrganizationKind.COLLEGE, "m2", 2));

    @Test
    void withoutAnImportedNumberTheRegisterCounts() {
        Denominators.Snapshot snapshot = snapshot(true);

        assertThat(snapshot.of(ORGANIZATIONS, GroupKey.ALL, section())).isEqualTo(Amount.of(14));
        assertThat(snapshot.of(ORGANIZATIONS, of(OrganizationKind.SCHOOL, null), section()))
                .isEqualTo(Amount.of(12));
        assertThat(snapshot.of(ORGANIZATIONS, of(null, "m2"), section())).isEqualTo(Amount.of(9));
        assertThat(snapshot.of(ORGANIZATIONS, of(null, "m2"), section(OrganizationKind.COLLEGE)))
                .isEqualTo(Amount.of(2));
        assertThat(snapshot.sources()).isEmpty();
    }

    @Test
    void pupilsAreCountedByNoRegister() {
        assertThat(snapshot(true).of(AGES, GroupKey.ALL, section()))
                .isEqualTo(Amount.notComputable("нет данных о численности на 01.09.2026"));
    }

    @Test
    void anImportedNumberGoesBeforeTheRegisterAndNamesItsSource() {
        Denominators.Snapshot snapshot = snapshot(true, number(ORGANIZATIONS, null, null, 289));

        assertThat(snapshot.of(ORGANIZATIONS, GroupKey.ALL, section())).isEqualTo(Amount.of(289));
        assertThat(snapshot.sources()).containsExactly("Знаменатель на 01.09.2026: Учредитель.");
    }

    @Test
    void whoSeesAPartIsNotShownTheRegionsNumber() {
        PopulationNumber region = number(ORGANIZATIONS, null, null, 289);
        PopulationNumber municipality = number(ORGANIZATIONS, null, "m1", 6);
        Denominators.Snapshot part = snapshot(false, region, municipality);

        assertThat(part.of(ORGANIZATIONS, GroupKey.ALL, section())).isEqualTo(Amount.of(14));
        assertThat(part.of(ORGANIZATIONS, of(null, "m1"), section())).isEqualTo(Amount.of(6));
    }

    @Test
    void kindsAreAddedUpOnlyIfEveryOneIsKnown() {
        PopulationNumber schools = number(AGES, OrganizationKind.SCHOOL, null, 100);
        PopulationNumber colleges = number(AGES, OrganizationKind.COLLEGE, null, 30);
        Section both = section(OrganizationKind.SCHOOL, OrganizationKind.COLLEGE);

        assertThat(snapshot(true, schools, colleges).of(AGES, GroupKey.ALL, both))
                .isEqualTo(Amount.of(130));
        assertThat(snapshot(true, schools, colleges).of(AGES, of(OrganizationKind.COLLEGE, null), both))
                .isEqualTo(Amount.of(30));
        assertThat(snapshot(true, schools).of(AGES, GroupKey.ALL, both).isKnown())
                .isFalse();
        assertThat(snapshot(true, schools, number(AGES, null, null, 125)).of(AGES, GroupKey.ALL, both))
                .as("a number of all kinds together stands in")
                .isEqualTo(Amount.of(125));
    }

    @Test
    void aNumberThatChangedIsToldWithTheFormerOne() {
        PopulationNumber now = number(ORGANIZATIONS, OrganizationKind.SCHOOL, null, 287);
        PopulationChange other = change(number(ORGANIZATIONS, OrganizationKind.COLLEGE, null, 9), 8L);
        PopulationChange elsewhere = change(number(ORGANIZATIONS, OrganizationKind.SCHOOL, "m1", 9), 8L);
        PopulationChange another = change(number(AGES, OrganizationKind.SCHOOL, null, 9), 8L);
        Denominators.Snapshot snapshot = new Denominators.Snapshot(
                DAY, List.of(now), List.of(other, elsewhere, another, change(now, 289L)), REGISTER, true);

        snapshot.of(ORGANIZATIONS, of(OrganizationKind.SCHOOL, null), section());

        assertThat(snapshot.sources())
                .containsExactly(
                        "Знаменатель на 01.09.2026: Учредитель.",
                        "Знаменатель изменился: 289 → 287 с 01.09.2026 (" + OrganizationKind.SCHOOL.title()
                                + ", регион).");
    }

    @Test
    void aChangeOfAllKindsIsNamedByItsPopulation() {
        PopulationNumber now = number(AGES, null, null, 287);
        Denominators.Snapshot snapshot =
                new Denominators.Snapshot(DAY, List.of(now), List.of(change(now, 289L)), REGISTER, true);

        snapshot.of(AGES, GroupKey.ALL, section());

        assertThat(snapshot.sources()).last().asString().contains("(обучающиеся 10–19 лет, регион)");
    }

    @Test
    void onlyAnotherNumberIsAChange() {
        PopulationNumber now = number(AGES, null, null, 287);

        assertThat(change(now, 289L).isChange()).isTrue();
        assertThat(change(now, 287L).isChange()).isFalse();
        assertThat(change(now, 287L).text()).isEqualTo("287 на 01.09.2026");
        assertThat(change(now, null).isChange()).isFalse();
        assertThat(change(now, null).text()).isEqualTo("287 на 01.09.2026");
    }

    @Test
    void populationsAreNamedInWordsOrByCode() {
        assertThat(Population.called(" Обучающиеся 5-11  классов ")).isEqualTo(Population.CLASS_5_TO_11);
        assertThat(Population.called("learners.extra")).isEqualTo(Population.LEARNERS);
        assertThatThrownBy(() -> Population.called("жители")).hasMessageContaining("Неизвестная численность");
        assertThat(Population.titleOf("learners.age10to19")).isEqualTo("обучающиеся 10–19 лет");
        assertThat(Population.titleOf("other")).isEqualTo("other");
        assertThat(Population.ORGANIZATIONS.code()).isEqualTo(ORGANIZATIONS);
        assertThat(Population.ORGANIZATIONS.title()).isEqualTo("организации");
        assertThat(KnownPopulations.title(AGES)).contains("обучающиеся в возрасте 10–19 лет");
        assertThat(KnownPopulations.title("other")).isEmpty();
    }

    private static Denominators.Snapshot snapshot(boolean wholeRegion, PopulationNumber... imported) {
        return new Denominators.Snapshot(DAY, List.of(imported), List.of(), REGISTER, wholeRegion);
    }

    private static PopulationChange change(PopulationNumber number, @Nullable Long before) {
        return new PopulationChange(
                number, "регион", before == null ? null : BigDecimal.valueOf(before), Instant.EPOCH);
    }

    private static PopulationNumber number(
            String population, @Nullable OrganizationKind kind, @Nullable String municipality, long number) {
        return new PopulationNumber(population, kind, municipality, DAY, BigDecimal.valueOf(number), "Учредитель");
    }

    private static GroupKey of(@Nullable OrganizationKind kind, @Nullable String municipality) {
        return new GroupKey(null, kind, municipality, null, null);
    }

    private static Section section(OrganizationKind... kinds) {
        return new Section("", "", List.of(), List.of(kinds), List.of(), List.of(), "", List.of(), null);
    }
}
