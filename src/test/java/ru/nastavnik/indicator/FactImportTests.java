package ru.nastavnik.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.ActorContext;
import ru.nastavnik.load.LoadFile;
import ru.nastavnik.load.LoadPreview;
import ru.nastavnik.load.MonitoringLoad;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestClock;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@Transactional
@DisplayName("Facts of indicators from a file")
class FactImportTests {
    private static final String HEADER = "Показатель;Год;На дату;Факт;Причина, если не рассчитан;Источник\n";
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @Autowired
    private FactImport facts;

    @Autowired
    private Indicators indicators;

    @Autowired
    private TestRegion region;

    @Autowired
    private ActorContext actors;

    @Autowired
    private TestClock clock;

    @Test
    @DisplayName("stand in the passport with day and source, compared with the last number that was published")
    void loaded() {
        LoadFile file = file("1;2024;31.12.2024;31,5;;отчёт оператора\n"
                + "4;2024;31.12.2024;;нет доступа к ресурсу;отчёт оператора\n");

        assertThat(byOperator(() -> facts.preview(file)).faults()).isEmpty();
        byOperator(() -> facts.apply(file));

        IndicatorYear first = year("indicator-1");
        assertThat(first.factPrinted()).isEqualTo("31,5");
        assertThat(first.changeNamed())
                .as("2022 and 2023 have no number")
                .matches("\\+2,45\u00a0п\\.\u00a0п\\. к \\d\\d\\.\\d\\d\\.2021");
        assertThat(year("indicator-4").reason()).isEqualTo("нет доступа к ресурсу");
    }

    @Test
    @DisplayName("are refused cell by cell, with what is wrong")
    void refused() {
        LoadPreview preview = byOperator(() -> facts.preview(file("99;2024;31.12.2024;1;;отчёт\n"
                + "1;2024;31.12.2024;131;;отчёт\n"
                + "2;2024;31.12.2024;;;отчёт\n"
                + "2;2020;31.12.2024;5;;отчёт\n"
                + "3;2024;31.12.2024;5;причина;отчёт\n")));

        assertThat(preview.faults())
                .extracting(fault -> fault.row() + " " + fault.message())
                .containsExactly(
                        "2 Такого показателя нет. Укажите номер или название из шаблона.",
                        "3 Доля не больше 100 %.",
                        "4 Ячейка пуста. Введите число или причину, почему его нет.",
                        "5 День не относится к году 2020.",
                        "6 Есть и число, и причина: оставьте одно.");
    }

    @Test
    @DisplayName("may be taken back: what held before holds again, unless it was changed since")
    void takenBack() {
        byOperator(() -> facts.apply(file("1;2024;31.12.2024;31,5;;отчёт оператора\n")));
        MonitoringLoad second = byOperator(() -> facts.apply(file("1;2024;31.12.2024;40;;уточнённый отчёт\n")));
        assertThat(year("indicator-1").factPrinted()).isEqualTo("40");

        undo(second);
        assertThat(year("indicator-1").factPrinted()).isEqualTo("31,5");

        MonitoringLoad third = byOperator(() -> facts.apply(file("1;2024;31.12.2024;41;;отчёт\n")));
        clock.advance(Duration.ofMinutes(1));
        byOperator(() -> facts.apply(file("1;2024;31.12.2024;42;;отчёт\n")));
        assertThatThrownBy(() -> undo(third)).isInstanceOf(ConflictException.class);
        assertThat(year("indicator-1").factPrinted()).isEqualTo("42");
    }

    private void undo(MonitoringLoad load) {
        actors.runAs(region.operator(), () -> facts.undo(load.id()));
    }

    private IndicatorYear year(String code) {
        return byOperator(() -> indicators.passport(code)).years().stream()
                .filter(year -> year.year() == 2024)
                .findFirst()
                .orElseThrow();
    }

    private static LoadFile file(String rows) {
        return new LoadFile("", DAY, "факты.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private <T> T byOperator(Supplier<T> work) {
        return Objects.requireNonNull(actors.callAs(region.operator(), work::get));
    }
}
