package ru.nastavnik.acquaintance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.Secretaries;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.SignedPaper;
import ru.nastavnik.inbox.TaskFilter;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.WordText;

@ApplicationTest
@DisplayName("The secretary who prints orders and keeps their sheets")
class SecretarysAcquaintanceTests extends AcquaintanceSetting {
    @Autowired
    private OrdersToSign toSign;

    @Autowired
    private OrderPrinting orderPrinting;

    @Autowired
    private Secretaries secretaries;

    @Autowired
    private TaskList tasks;

    @Test
    @DisplayName("begins with print: the secretary prints order and sheet before the signature, and decides nothing")
    void theSecretaryPrints() {
        PairOrderId order = testPairs.sent(curator, school, YEAR, group(child("Рябинин", 15, null)));
        OrderToSign waiting = region.as(secretary, () -> toSign.waiting()).get(0);
        assertThat(waiting.order()).isEqualTo(order.value());

        String sheet = WordText.of(region.as(secretary, () -> toSign.sheet(waiting.kind(), waiting.order())));
        assertThat(sheet)
                .contains("ЛИСТ ОЗНАКОМЛЕНИЯ", "№ ______", "«____» ______________ 2026 г.", "Ветрова И.О.")
                .doesNotContain("Рябинин");
        assertThat(region.as(secretary, () -> orderPrinting.items(waiting)))
                .hasSize(2)
                .allSatisfy(item -> assertThat(region.as(secretary, () -> orderPrinting.read(item.key())))
                        .hasSize(1));
        assertThatThrownBy(() -> region.run(
                        secretary,
                        () -> orders.sign(school, order, Map.of(), new SignedPaper(TODAY, "00000000", "1-од", null))))
                .isInstanceOf(AccessDeniedException.class);

        region.run(director, () -> signing.sign(school, order, Map.of()));
        assertThat(region.as(secretary, () -> toSign.waiting())).isEmpty();
        assertThatThrownBy(() -> region.as(secretary, () -> toSign.paper(waiting.kind(), waiting.order())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("does not stop with the last secretary: their tasks go to the director, who is told before")
    void theLastSecretaryIsDismissed() {
        PairOrderId order = testPairs.sent(curator, school, YEAR, group(child("Рябинин", 15, null)));
        region.run(director, () -> {
            SignedPaper printed = signing.printed(orders.paper(school, order, Map.of()), TODAY);
            orders.sign(school, order, Map.of(), new SignedPaper(TODAY, printed.versionCode(), null, printed.scan()));
        });
        assertThat(titles(director)).doesNotContain("Зарегистрировать приказ о закреплении пар");
        assertThat(region.as(director, () -> secretaries.consequence(school)))
                .contains("Приказов, которые ждут номера: 1", "у директора");

        region.run(
                director,
                () -> secretaries.dismiss(
                        school, Objects.requireNonNull(secretary.post()).id()));
        assertThat(titles(director))
                .as("today the secretary is still there")
                .doesNotContain("Зарегистрировать приказ о закреплении пар");
        clock.advance(Duration.ofDays(1));

        assertThat(titles(director)).contains("Зарегистрировать приказ о закреплении пар");
        region.run(director, () -> orders.register(school, order, "15-од"));
        assertThat(titles(director)).doesNotContain("Зарегистрировать приказ о закреплении пар");
    }

    private List<String> titles(SignedIn person) {
        return region.as(person, () -> tasks.mine(TaskFilter.none(), null, 50)).rows().stream()
                .map(TaskRow::title)
                .toList();
    }
}
