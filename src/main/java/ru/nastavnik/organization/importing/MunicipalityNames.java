package ru.nastavnik.organization.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Question;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.domain.PlaceName;

/** Finds municipalities by name and, if a name is unknown, asks which of those that it resembles is meant. */
final class MunicipalityNames {
    private final List<MunicipalityView> all;
    private final Map<String, MunicipalityView> byName = new HashMap<>();

    MunicipalityNames(List<MunicipalityView> municipalities) {
        all = List.copyOf(municipalities);
        municipalities.forEach(municipality -> byName.put(Spelling.key(municipality.name()), municipality));
    }

    /** Empty, with a fault beside the cell, if there is none of this name. */
    Optional<MunicipalityView> get(Sheet sheet, TableFile.Row row, String column, String name) {
        MunicipalityView known = byName.get(Spelling.key(name));
        if (known != null) {
            return Optional.of(known);
        }
        PlaceName wanted = PlaceName.of(name);
        List<MunicipalityView> similar = all.stream()
                .filter(municipality -> wanted.resembles(PlaceName.of(municipality.name())))
                .toList();
        if (similar.isEmpty()) {
            sheet.fault(row, column, "Неизвестный муниципалитет.");
            return Optional.empty();
        }
        Optional<MunicipalityView> meant = sheet.ask(
                        "municipality:" + Spelling.key(name),
                        "Муниципалитета «" + name + "» в системе нет. Какой это?",
                        similar.stream()
                                .map(place -> new Question.Option(place.id().toString(), place.name()))
                                .toList())
                .flatMap(answer -> similar.stream()
                        .filter(place -> place.id().toString().equals(answer))
                        .findFirst());
        if (meant.isEmpty()) {
            String names = similar.stream()
                    .map(place -> "«" + place.name() + "»")
                    .sorted()
                    .collect(Collectors.joining(", "));
            sheet.fault(row, column, "Неизвестный муниципалитет. Возможно: " + names + ".");
        }
        return meant;
    }
}
