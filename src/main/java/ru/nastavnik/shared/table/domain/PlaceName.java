package ru.nastavnik.shared.table.domain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.shared.spelling.domain.Spelling;

/**
 * A municipality's own name apart from the word that says what it is: «г.Томск» and «Томск г.о.» are the city, «Томский
 * р-н» and «МО «Томский район»» the district.
 *
 * @param own «томск», «томский»
 */
public record PlaceName(String own, Sort sort) {
    private static final Set<String> CITY = Set.of("г", "гор", "город", "городской", "го", "зато", "городского");
    private static final Set<String> DISTRICT = Set.of("район", "р-н", "р-он", "рн", "мр", "района", "р");
    private static final Set<String> NEITHER =
            Set.of("мо", "муниципальное", "образование", "округ", "муниципальный", "м", "о", "муниципального");

    public enum Sort {
        CITY,
        DISTRICT,
        UNSAID
    }

    public static PlaceName of(String name) {
        String key =
                Spelling.key(name).replace("г.о", " го ").replace("м.р", " мр ").replace(".", " ");
        Set<String> words = Stream.of(key.split("[\\s(),]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        Sort sort = words.stream().anyMatch(CITY::contains)
                ? Sort.CITY
                : words.stream().anyMatch(DISTRICT::contains) ? Sort.DISTRICT : Sort.UNSAID;
        String own = Stream.of(key.split("[\\s(),]+"))
                .filter(word ->
                        !word.isEmpty() && !CITY.contains(word) && !DISTRICT.contains(word) && !NEITHER.contains(word))
                .collect(Collectors.joining(" "));
        return new PlaceName(own, sort);
    }

    /** Whether this may be what another name means: the own names are one, or a slip of the pen apart. */
    public boolean resembles(PlaceName other) {
        boolean sorts = sort == other.sort || sort == Sort.UNSAID || other.sort == Sort.UNSAID;
        return sorts && !own.isEmpty() && Likeness.near(own, other.own);
    }
}
