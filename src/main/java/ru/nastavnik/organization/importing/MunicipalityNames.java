package ru.nastavnik.organization.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.nastavnik.organization.MunicipalityView;

/** Finds municipalities by name and, if a name is unknown, says which ones it resembles. */
final class MunicipalityNames {
    private static final int STEM = 4;

    private final Map<String, MunicipalityView> byName = new HashMap<>();

    MunicipalityNames(List<MunicipalityView> municipalities) {
        municipalities.forEach(municipality -> byName.put(Column.plain(municipality.name()), municipality));
    }

    /** @throws IllegalArgumentException with a Russian message if there is none of this name */
    MunicipalityView get(String name) {
        MunicipalityView known = byName.get(Column.plain(name));
        if (known == null) {
            String similar = byName.entrySet().stream()
                    .filter(entry -> resembles(entry.getKey(), Column.plain(name)))
                    .map(entry -> "«" + entry.getValue().name() + "»")
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "Неизвестный муниципалитет." + (similar.isEmpty() ? "" : " Возможно: " + similar + "."));
        }
        return known;
    }

    private static boolean resembles(String known, String typed) {
        for (String word : typed.split("[ .\\-]+")) {
            if (word.length() >= STEM
                    && !word.startsWith("район")
                    && !word.startsWith("город")
                    && known.contains(word.substring(0, STEM))) {
                return true;
            }
        }
        return false;
    }
}
