package ru.nastavnik.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.indicator.Indicator.Fact;
import ru.nastavnik.indicator.persistence.PassportTable;
import ru.nastavnik.shared.NotFoundException;

/** Versions of passports, and which of them holds on a day. Its callers have checked the actor. */
@Component
class KnownIndicators {
    private final PassportTable passports;

    KnownIndicators(PassportTable passports) {
        this.passports = passports;
    }

    /** The newest first. */
    List<Indicator> versions(String code) {
        List<Indicator> versions = passports.versions(code);
        if (versions.isEmpty()) {
            throw new NotFoundException("Показатель не найден.");
        }
        return versions;
    }

    static Optional<Indicator> inEffect(List<Indicator> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .filter(version ->
                        version.effectiveTo() == null || !version.effectiveTo().isBefore(day))
                .findFirst();
    }

    static Optional<Fact> newest(List<Fact> facts, String code, int year) {
        return Indicator.newest(facts, code, year, LocalDate.MAX);
    }

    /**
     * What a year's fact is compared with: the newest number of the year before, or of the last year before that has one.
     * A year without a number is no zero to grow from.
     */
    static Optional<Fact> before(List<Fact> facts, String code, int year) {
        return facts.stream()
                .filter(fact -> fact.indicator().equals(code) && fact.year() < year)
                .filter(fact -> fact.value().isKnown())
                .max(Comparator.comparingInt(Fact::year).thenComparing(Fact::asOf));
    }
}
