package ru.nastavnik.protocol.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.protocol.ProtocolContent;
import ru.nastavnik.protocol.ProtocolContent.Decision;
import ru.nastavnik.protocol.ProtocolContent.Item;
import ru.nastavnik.shared.FieldViolation;

class ProtocolRulesTest {
    private static final Item ITEM =
            new Item("О программе", "Куратора", "", "", List.of(new Decision("Принять.", "", null)));

    @Test
    void aCompleteProtocolLacksNothing() {
        assertThat(ProtocolRules.missing(protocol(12, List.of(ITEM)))).isEmpty();
        assertThat(ProtocolRules.unkeepable(protocol(12, List.of(ITEM)))).isEmpty();
    }

    @Test
    void anEmptyOneSaysWhatIsToBeFilledIn() {
        ProtocolContent empty = new ProtocolContent(LocalDate.of(2026, 9, 12), "", " ", "", null, "", "", List.of());
        assertThat(ProtocolRules.missing(empty))
                .extracting(FieldViolation::field)
                .containsExactly("heading", "chair", "secretary", "present", "items");
        assertThat(ProtocolRules.unkeepable(empty)).isEmpty();
    }

    @Test
    void aQuestionWithoutDecisionIsNamedByItsNumber() {
        Item open = new Item("", "", "", "", List.of(new Decision(" ", "Ли А.Г.", null)));
        assertThat(ProtocolRules.missing(protocol(1, List.of(ITEM, open))))
                .extracting(FieldViolation::message)
                .containsExactly(
                        "Вопрос 2: укажите, о чём он",
                        "Вопрос 2: напишите, кого и что слушали",
                        "Вопрос 2: напишите, что решили");
    }

    @Test
    void theNumberOfThosePresentIsPossible() {
        assertThat(ProtocolRules.missing(protocol(0, List.of(ITEM)))).hasSize(1);
        assertThat(ProtocolRules.missing(protocol(5000, List.of(ITEM)))).isEmpty();
        assertThat(ProtocolRules.missing(protocol(5001, List.of(ITEM)))).hasSize(1);
    }

    @Test
    void textsThatAreTooLongAreNotKept() {
        ProtocolContent most = new ProtocolContent(
                LocalDate.of(2026, 9, 12),
                "з".repeat(300),
                "п".repeat(300),
                "с".repeat(300),
                1,
                "к".repeat(6000),
                "г".repeat(6000),
                Collections.nCopies(
                        30,
                        new Item(
                                "т".repeat(600),
                                "с".repeat(6000),
                                "в".repeat(6000),
                                "г".repeat(300),
                                List.of(new Decision("р".repeat(6000), "о".repeat(300), null)))));
        assertThat(ProtocolRules.unkeepable(most)).isEmpty();
        ProtocolContent more = new ProtocolContent(
                most.date(),
                most.heading() + "з",
                most.chair() + "п",
                most.secretary() + "с",
                1,
                most.attendees() + "к",
                most.invited() + "г",
                Collections.nCopies(31, ITEM));
        assertThat(ProtocolRules.unkeepable(more))
                .extracting(FieldViolation::field)
                .containsExactly("heading", "chair", "secretary", "attendees", "invited", "items");
        Item tooLong = new Item(
                "т".repeat(601),
                "с".repeat(6001),
                "в".repeat(6001),
                "г".repeat(301),
                List.of(new Decision("р".repeat(6001), "о".repeat(301), null)));
        assertThat(ProtocolRules.unkeepable(protocol(1, List.of(tooLong)))).hasSize(6);
    }

    private static ProtocolContent protocol(@Nullable Integer present, List<Item> items) {
        return new ProtocolContent(
                LocalDate.of(2026, 9, 12),
                "заседания педагогического совета",
                "Седых О.П.",
                "Ли А.Г.",
                present,
                "",
                "",
                items);
    }
}
