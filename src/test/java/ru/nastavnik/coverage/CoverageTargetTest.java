package ru.nastavnik.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.ReportDefinition.GroupBy;
import ru.nastavnik.definition.ReportDefinition.Section;
import ru.nastavnik.figure.GroupKey;
import ru.nastavnik.shared.OrganizationKind;

class CoverageTargetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final List<String> TWO = List.of("teacher-pupil", "pupil-pupil");

    @Test
    void aTargetConcernsItsFormsAndKinds() {
        CoverageTarget schools = target(TWO, List.of(OrganizationKind.SCHOOL), false, false, DAY, "80");

        assertThat(schools.concerns("pupil-pupil", OrganizationKind.SCHOOL)).isTrue();
        assertThat(schools.concerns("pupil-pupil", OrganizationKind.COLLEGE)).isFalse();
        assertThat(schools.concerns("student-pupil", OrganizationKind.SCHOOL)).isFalse();
        assertThat(target(TWO, List.of(), false, false, DAY, "80").concerns("pupil-pupil", OrganizationKind.COLLEGE))
                .isTrue();
    }

    @Test
    void jointFormsAreOneItemInWhateverOrder() {
        CoverageTarget joint = target(TWO, List.of(), true, false, DAY, "80");

        assertThat(joint.items()).containsExactly("pupil-pupil+teacher-pupil");
        assertThat(CoverageTarget.formsOf("pupil-pupil+teacher-pupil")).containsExactly("pupil-pupil", "teacher-pupil");
        assertThat(target(TWO, List.of(), false, false, DAY, "80").items()).isEqualTo(TWO);
    }

    @Test
    void aTargetWhoseDayHadNotComeIsNotHeldAgainstOlderDataUnsaid() {
        CoverageTarget goal = target(List.of("a"), List.of(), false, false, DAY, "80");
        Section section =
                new Section("", "", List.of(GroupBy.ITEM), List.of(), List.of(), List.of(), "", List.of(), null);

        assertThat(noted(goal, DAY.minusDays(1), section))
                .endsWith("Данные старше: они на 30.12.2026, срок цели тогда ещё не наступил.");
        assertThat(noted(goal, DAY, section)).doesNotContain("Данные старше", "срок прошёл");
        assertThat(noted(goal, DAY.plusDays(1), section)).contains("её срок прошёл до даты данных (01.01.2027)");
    }

    private static String noted(CoverageTarget goal, LocalDate dataOf, Section section) {
        TargetShares.OnDay targets = new TargetShares.OnDay(dataOf, List.of(goal));
        assertThat(targets.of(new GroupKey("a", null, null, null, null), section))
                .isPresent();
        return targets.notes(item -> item).get(0);
    }

    @Test
    void aTargetIsSaidInWords() {
        Map<String, String> titles = Map.of("pupil-pupil", "ученик – ученик");

        assertThat(CoverageTarget.titleOf("pupil-pupil+x", titles)).isEqualTo("ученик – ученик или x");
        assertThat(target(TWO, List.of(), true, false, DAY, "80").formsInWords(item -> "[" + item + "]"))
                .isEqualTo("[pupil-pupil+teacher-pupil] (совместно)");
        assertThat(target(TWO, List.of(), false, false, DAY, "80").formsInWords(item -> "[" + item + "]"))
                .isEqualTo("[teacher-pupil], [pupil-pupil] (каждая)");
        assertThat(target(List.of("a"), List.of(), false, false, DAY, "80").formsInWords(item -> item))
                .isEqualTo("a");
        assertThat(target(TWO, List.of(), false, false, DAY, "12.50").percentInWords())
                .isEqualTo("12,5\u00a0%");
    }

    @Test
    void theTargetOfADayIsTheNextOneElseTheLastThatPassed() {
        CoverageTarget early = target(List.of("a"), List.of(), false, false, DAY.minusYears(1), "40");
        CoverageTarget late = target(List.of("a"), List.of(), false, false, DAY, "80");
        List<CoverageTarget> all = List.of(late, early);
        GroupKey row = key("a", OrganizationKind.SCHOOL);

        assertThat(on(DAY.minusYears(1), all, row)).isEqualTo(Amount.of(40));
        assertThat(on(DAY.minusYears(1).plusDays(1), all, row)).isEqualTo(Amount.of(80));
        assertThat(on(DAY, all, row)).isEqualTo(Amount.of(80));
        assertThat(on(DAY.plusDays(1), all, row)).isEqualTo(Amount.of(80));
        assertThat(on(DAY, List.of(), row)).isEqualTo(Amount.notComputable("нет цели"));
    }

    @Test
    void aJointTargetConcernsTheRowOfTheKindsTogetherAndAnyOtherEachRowByItself() {
        List<CoverageTarget> together = List.of(target(List.of("a"), List.of(), false, true, DAY, "80"));
        List<CoverageTarget> each =
                List.of(target(List.of("a"), List.of(OrganizationKind.SCHOOL), false, false, DAY, "70"));
        Amount none = Amount.notComputable("нет цели");

        assertThat(on(DAY, together, key("a", OrganizationKind.SCHOOL))).isEqualTo(none);
        assertThat(on(DAY, together, allKinds("a"))).isEqualTo(Amount.of(80));
        assertThat(on(DAY, each, key("a", OrganizationKind.SCHOOL))).isEqualTo(Amount.of(70));
        assertThat(on(DAY, each, key("a", OrganizationKind.COLLEGE))).isEqualTo(none);
        assertThat(on(DAY, each, allKinds("a")))
                .as("where rows stand for kinds")
                .isEqualTo(none);
        assertThat(on(DAY, each, key("b", OrganizationKind.SCHOOL))).isEqualTo(none);
        assertThat(on(DAY, each, GroupKey.ALL)).isEqualTo(none);
        assertThat(new TargetShares.OnDay(DAY, each).of(allKinds("a"), section(GroupBy.ITEM)))
                .as("where they do not")
                .contains(Amount.of(70));
    }

    private static Amount on(LocalDate day, List<CoverageTarget> all, GroupKey row) {
        return new TargetShares.OnDay(day, all)
                .of(row, section(GroupBy.ITEM, GroupBy.KIND))
                .orElse(Amount.notComputable("нет цели"));
    }

    private static GroupKey key(String item, OrganizationKind kind) {
        return new GroupKey(item, kind, null, null, null);
    }

    private static GroupKey allKinds(String item) {
        return new GroupKey(item, null, null, null, null);
    }

    private static Section section(GroupBy... by) {
        return new Section("", "", List.of(by), List.of(), List.of(), List.of(), "", List.of(), null);
    }

    private static CoverageTarget target(
            List<String> forms,
            List<OrganizationKind> kinds,
            boolean joint,
            boolean kindsJoint,
            LocalDate due,
            String percent) {
        return new CoverageTarget(
                UUID.randomUUID(), forms, kinds, joint, kindsJoint, due, new BigDecimal(percent), "Письмо");
    }
}
