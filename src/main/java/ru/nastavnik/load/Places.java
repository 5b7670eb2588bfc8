package ru.nastavnik.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Question;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableFile;
import ru.nastavnik.shared.table.domain.Likeness;
import ru.nastavnik.shared.table.domain.PlaceName;

/** Finds the organisation or municipality that a row names, and tells a summary row from a submission. */
public final class Places {
    public static final String ID = "id";
    public static final String ORGANIZATION = "organization";
    public static final String MUNICIPALITY = "municipality";

    /** How else people call the column of organisations. */
    public static final List<String> ORGANIZATION_TITLES = List.of(
            "Наименование организации",
            "Образовательная организация",
            "Краткое наименование",
            "Наименование ОО",
            "ОО",
            "Школа",
            "Наименование");

    /** How else people call the column of municipalities. */
    public static final List<String> MUNICIPALITY_TITLES = List.of(
            "Муниципальное образование", "МО", "Территория", "Район", "Наименование муниципалитета", "Муниципалитеты");

    /** Likenesses are looked for while they help; a file of another region would only cost time. */
    private static final int MOST_LIKENESSES = 300;

    private static final int MOST_OFFERED = 5;
    private static final Set<String> SUMMARY_BEGINNINGS = Set.of(
            "итог",
            "всего",
            "в целом",
            "свод",
            "по муниципалитет",
            "по район",
            "по город",
            "по регион",
            "по област",
            "все ",
            "томская область",
            "по школам",
            "по организациям");
    private static final Set<String> KINDS = Set.of(
            "школы",
            "общеобразовательные организации",
            "общеобразовательная организация",
            "организации дополнительного образования",
            "организация дополнительного образования",
            "колледжи",
            "профессиональные образовательные организации",
            "профессиональная образовательная организация",
            "регион");

    private final Map<String, List<Organization>> byName = new HashMap<>();
    private final Map<UUID, Organization> byId = new HashMap<>();
    private final Map<String, Municipality> municipalities = new HashMap<>();
    private final Map<String, List<Organization>> likes = new HashMap<>();

    /** An organisation that may be named in a file. */
    public record Organization(
            OrganizationId id, OrganizationKind kind, String shortName, String fullName, String municipality) {}

    public record Municipality(MunicipalityId id, String name) {}

    public Places(List<Organization> organizations, List<Municipality> all) {
        for (Organization organization : organizations) {
            byId.put(organization.id().value(), organization);
            Stream.of(organization.shortName(), organization.fullName())
                    .map(Spelling::key)
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(organization));
        }
        all.forEach(municipality -> municipalities.put(Spelling.key(municipality.name()), municipality));
    }

    /**
     * The cells that name a place in a workbook: id, name and municipality of an organisation, or the municipality's
     * name; empty if the person may not name it.
     */
    public Optional<List<String>> called(@Nullable OrganizationId organization, @Nullable MunicipalityId municipality) {
        if (organization != null) {
            return Optional.ofNullable(byId.get(organization.value()))
                    .map(place -> List.of(place.id().toString(), place.shortName(), place.municipality()));
        }
        return municipalities.values().stream()
                .filter(place -> place.id().equals(municipality))
                .findFirst()
                .map(place -> List.of(place.name()));
    }

    /** Reports a fault beside the cell if the row names none. */
    public Optional<Organization> organization(Sheet sheet, TableFile.Row row) {
        String id = sheet.cell(row, ID);
        if (!id.isEmpty()) {
            return byId(sheet, row, id);
        }
        String name = sheet.cell(row, ORGANIZATION);
        String place = sheet.cell(row, MUNICIPALITY);
        if (isSummary(name) || (name.isEmpty() && isSummary(place))) {
            sheet.fault(row, ORGANIZATION, summary());
            return Optional.empty();
        }
        if (name.isEmpty()) {
            sheet.fault(row, ORGANIZATION, "Ячейка пуста: назовите организацию.");
            return Optional.empty();
        }
        Optional<Municipality> municipality = place.isEmpty() ? Optional.empty() : municipality(sheet, row);
        if (!place.isEmpty() && municipality.isEmpty()) {
            return Optional.empty();
        }
        return byName(sheet, row, name, municipality);
    }

    /** Reports a fault beside the cell if the row names none. */
    public Optional<Municipality> municipality(Sheet sheet, TableFile.Row row) {
        String name = sheet.cell(row, MUNICIPALITY);
        if (name.isEmpty()) {
            sheet.fault(row, MUNICIPALITY, "Ячейка пуста: назовите муниципалитет.");
            return Optional.empty();
        }
        Municipality known = municipalities.get(Spelling.key(name));
        if (known == null) {
            return isSummary(name) ? summaryInstead(sheet, row) : meantMunicipality(sheet, row, name);
        }
        return Optional.of(known);
    }

    private static Optional<Municipality> summaryInstead(Sheet sheet, TableFile.Row row) {
        sheet.fault(row, MUNICIPALITY, summary());
        return Optional.empty();
    }

    /** «Томский р-н» is not decided silently: the person says once which municipality it is. */
    private Optional<Municipality> meantMunicipality(Sheet sheet, TableFile.Row row, String name) {
        PlaceName wanted = PlaceName.of(name);
        List<Municipality> similar = municipalities.values().stream()
                .filter(place -> wanted.resembles(PlaceName.of(place.name())))
                .sorted(Comparator.comparing(Municipality::name))
                .toList();
        Optional<Municipality> meant = similar.isEmpty()
                ? Optional.empty()
                : sheet.ask(
                                "municipality:" + Spelling.key(name),
                                "Муниципалитета «" + name + "» в системе нет. Какой это?",
                                similar.stream()
                                        .map(place ->
                                                new Question.Option(place.id().toString(), place.name()))
                                        .toList())
                        .flatMap(answer -> similar.stream()
                                .filter(place -> place.id().toString().equals(answer))
                                .findFirst());
        if (meant.isEmpty()) {
            sheet.fault(
                    row,
                    MUNICIPALITY,
                    "Неизвестный муниципалитет «" + name + "»."
                            + maybe(similar.stream().map(Municipality::name).toList()));
        }
        return meant;
    }

    /** A slip of the pen in a name, or quotes and blanks that differ more than usual: the person says who is meant. */
    private Optional<Organization> meantOrganization(
            Sheet sheet, TableFile.Row row, String name, Optional<Municipality> municipality) {
        String wanted = Spelling.key(name);
        List<Organization> similar = likeOrganizations(wanted, municipality);
        Optional<Organization> meant = similar.isEmpty()
                ? Optional.empty()
                : sheet.ask(
                                "organization:" + wanted
                                        + municipality
                                                .map(place -> "|" + Spelling.key(place.name()))
                                                .orElse(""),
                                "Организации «" + name + "» в реестре нет. Какая это?",
                                similar.stream()
                                        .map(place -> new Question.Option(
                                                place.id().toString(), place.shortName() + ", " + place.municipality()))
                                        .toList())
                        .flatMap(answer -> Optional.ofNullable(byId.get(UUID.fromString(answer))));
        if (meant.isEmpty()) {
            sheet.fault(
                    row,
                    ORGANIZATION,
                    "Организации «" + name + "» в реестре нет."
                            + maybe(similar.stream()
                                    .map(Organization::shortName)
                                    .toList()));
        }
        return meant;
    }

    private List<Organization> likeOrganizations(String wanted, Optional<Municipality> municipality) {
        return likes.computeIfAbsent(
                wanted + "|" + municipality.map(Municipality::name).orElse(""),
                key -> likes.size() >= MOST_LIKENESSES
                        ? List.of()
                        : byName.entrySet().stream()
                                .filter(known -> Likeness.near(wanted, known.getKey()))
                                .flatMap(known -> known.getValue().stream())
                                .filter(place -> municipality
                                        .map(there -> there.name().equals(place.municipality()))
                                        .orElse(true))
                                .distinct()
                                .sorted(Comparator.comparing(Organization::shortName))
                                .limit(MOST_OFFERED)
                                .toList());
    }

    private static String maybe(List<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream().map(known -> "«" + known + "»").collect(Collectors.joining(", ", " Возможно: ", "."));
    }

    private Optional<Organization> byId(Sheet sheet, TableFile.Row row, String id) {
        try {
            Organization known = byId.get(UUID.fromString(id));
            if (known == null) {
                sheet.fault(row, ID, "Организации с таким ИД в реестре нет.");
            }
            return Optional.ofNullable(known);
        } catch (IllegalArgumentException notAnId) {
            sheet.fault(row, ID, "Это не ИД организации. Оставьте ячейку пустой и назовите организацию.");
            return Optional.empty();
        }
    }

    private Optional<Organization> byName(
            Sheet sheet, TableFile.Row row, String name, Optional<Municipality> municipality) {
        List<Organization> called = byName.getOrDefault(Spelling.key(name), List.of());
        List<Organization> here = called.stream()
                .filter(organization -> municipality
                        .map(place -> place.name().equals(organization.municipality()))
                        .orElse(true))
                .toList();
        if (here.size() == 1) {
            return Optional.of(here.get(0));
        }
        String elsewhere = called.stream()
                .map(Organization::municipality)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (here.size() > 1) {
            sheet.fault(
                    row,
                    ORGANIZATION,
                    "Таких организаций несколько (" + elsewhere + "): укажите муниципалитет или ИД организации.");
        } else if (called.isEmpty()) {
            return meantOrganization(sheet, row, name, municipality);
        } else {
            sheet.fault(
                    row,
                    ORGANIZATION,
                    "В этом муниципалитете такой организации нет, она есть здесь: " + elsewhere + ".");
        }
        return Optional.empty();
    }

    private boolean isSummary(String name) {
        String plain = Spelling.key(name);
        return SUMMARY_BEGINNINGS.stream().anyMatch(plain::startsWith)
                || KINDS.contains(plain)
                || municipalities.containsKey(plain);
    }

    private static String summary() {
        return "Это сводная строка, а не данные организации. Сводные числа система считает сама: удалите строку.";
    }
}
