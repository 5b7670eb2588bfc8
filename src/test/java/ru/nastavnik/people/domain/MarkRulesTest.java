package ru.nastavnik.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.DistributionItem;
import ru.nastavnik.people.DistributionMark;
import ru.nastavnik.people.DistributionMarks;

/** Marks of a consent to distribution: 152-FZ art. 10.1, Roskomnadzor's order № 18 of 24.02.2021. */
class MarkRulesTest {

    @Test
    void noMarkMeansNo() {
        DistributionMarks marks = DistributionMarks.allowing(DistributionItem.NAME);
        assertThat(marks.allows(DistributionItem.NAME)).isTrue();
        assertThat(marks.allows(DistributionItem.PHOTOGRAPH)).isFalse();
        assertThat(marks.mark(DistributionItem.PHOTOGRAPH)).isEqualTo(DistributionMark.NO);
        assertThat(DistributionMarks.allowing().allowsAnything()).isFalse();
    }

    @Test
    void aConditionIsNoYes() {
        DistributionMarks marks = on("без подписи");
        assertThat(marks.allows(DistributionItem.PHOTOGRAPH)).isFalse();
        assertThat(marks.allowsAnything()).isTrue();
        assertThat(marks.brief()).isEqualTo("с условием: фотография (без подписи)");
    }

    @Test
    void aListSaysInBriefWhatMayBeShown() {
        assertThat(DistributionMarks.allowing().brief()).isEmpty();
        assertThat(DistributionMarks.allowing(DistributionItem.NAME, DistributionItem.RESULTS)
                        .brief())
                .isEqualTo("можно: имя, результаты");
        assertThat(new DistributionMarks(Map.of(
                                DistributionItem.NAME,
                                DistributionMark.YES,
                                DistributionItem.PHOTOGRAPH,
                                DistributionMark.on(" только общий план ")))
                        .brief())
                .isEqualTo("можно: имя; с условием: фотография (только общий план)");
    }

    @Test
    void onlyThePhotographIsAnImage() {
        assertThat(DistributionItem.values())
                .filteredOn(DistributionItem::image)
                .containsExactly(DistributionItem.PHOTOGRAPH);
    }

    @Test
    void aConsentToDistributionSaysWhatItAllows() {
        assertThat(MarkRules.refusal(ConsentKind.PUBLICATION, null)).isPresent();
        assertThat(MarkRules.refusal(ConsentKind.PUBLICATION, DistributionMarks.allowing()))
                .hasValueSatisfying(why -> assertThat(why).startsWith("Ни одной отметки"));
        assertThat(MarkRules.refusal(ConsentKind.PUBLICATION, DistributionMarks.all()))
                .isEmpty();
        assertThat(MarkRules.refusal(ConsentKind.PUBLICATION, on("без подписи")))
                .isEmpty();
    }

    @Test
    void aConditionIsWrittenAsOnThePaperAndNoLonger() {
        assertThat(MarkRules.refusal(ConsentKind.PUBLICATION, on(" ")))
                .contains("Напишите условие так, как оно стоит в бумаге.");
        assertThat(MarkRules.refusal(ConsentKind.PUBLICATION, on("а".repeat(300))))
                .isEmpty();
        assertThat(MarkRules.refusal(ConsentKind.PUBLICATION, on("а".repeat(301))))
                .isPresent();
    }

    @Test
    void aConsentToProcessingHasNoMarks() {
        assertThat(MarkRules.refusal(ConsentKind.PERSONAL_DATA, null)).isEmpty();
        assertThat(MarkRules.refusal(ConsentKind.PERSONAL_DATA, DistributionMarks.all()))
                .isPresent();
    }

    private static DistributionMarks on(String condition) {
        return new DistributionMarks(Map.of(DistributionItem.PHOTOGRAPH, DistributionMark.on(condition)));
    }
}
