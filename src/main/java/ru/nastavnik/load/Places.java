package ru.nastavnik.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.table.TableFile;

/** Finds the organisation or municipality that a row names, and tells a summary row from a submission. */
public final class Places {
    public static final String ID = "id";
    public static final String ORGANIZATION = "organization";
    public static final String MUNICIPALITY = "municipality";

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

    /** An organisation that may be named in a file. */
    public record Organization(
            OrganizationId id, OrganizationKind kind, String shortName, String fullName, String municipality) {}

    public record Municipality(MunicipalityId id, String name) {}

    public Places(List<Organization> organizations, List<Municipality> all) {
        for (Organization organization : organizations) {
            byId.put(organization.id().value(), organization);
            Stream.of(organization.shortName(), organization.fullName())
                    .map(Sheet::plain)
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(organization));
        }
        all.forEach(municipality -> municipalities.put(Sheet.plain(municipality.name()), municipality));
    }

    /** Reports a fault beside the cell if the row names none. */
    public Optional<Organization> organization(Sheet sheet, TableFile.Row row) {
        String id = sheet.cell(row, ID);
        if (!id.isEmpty()) {
            return byId(sheet, row, id);
        }
        String name = sheet.cell(row, ORGANIZATION);
        String place = sheet.cell(row, MUNICIPALITY);
        if (isSummary(name) || name.isEmpty() && isSummary(place)) {
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
        Municipality known = municipalities.get(Sheet.plain(name));
        if (known == null) {
            sheet.fault(row, MUNICIPALITY, isSummary(name) ? summary() : "Неизвестный муниципалитет «" + name + "».");
        }
        return Optional.ofNullable(known);
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
        List<Organization> called = byName.getOrDefault(Sheet.plain(name), List.of());
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
            sheet.fault(row, ORGANIZATION, "Организации «" + name + "» в реестре нет.");
        } else {
            sheet.fault(
                    row,
                    ORGANIZATION,
                    "В этом муниципалитете такой организации нет, она есть здесь: " + elsewhere + ".");
        }
        return Optional.empty();
    }

    private boolean isSummary(String name) {
        String plain = Sheet.plain(name);
        return SUMMARY_BEGINNINGS.stream().anyMatch(plain::startsWith)
                || KINDS.contains(plain)
                || municipalities.containsKey(plain);
    }

    private static String summary() {
        return "Это сводная строка, а не данные организации. Сводные числа система считает сама: удалите строку.";
    }
}
