package ru.nastavnik.organization.domain;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.organization.DataHandler;
import ru.nastavnik.organization.Requisites;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.requisite.Inn;
import ru.nastavnik.shared.requisite.Ogrn;
import ru.nastavnik.shared.requisite.SiteAddress;

/** What is refused among requisites. Each may stay empty: whoever needs it says so. */
public final class RequisiteRules {
    private static final int LONGEST = 500;
    private static final int LONGEST_GROUND = 200;
    private static final int LENGTH_OF_INN = 10;

    private RequisiteRules() {}

    /** Fields are {@code address}, {@code inn}, {@code ogrn}, {@code sites}, {@code actsBy}, {@code processors}, {@code recipients}. */
    public static List<FieldViolation> violations(Requisites requisites) {
        List<FieldViolation> found = new ArrayList<>();
        if (requisites.address().length() > LONGEST) {
            found.add(new FieldViolation("address", "Адрес: не длиннее " + LONGEST + " знаков."));
        }
        String inn = requisites.inn();
        if (!inn.isEmpty() && (inn.length() != LENGTH_OF_INN || !Inn.isValid(inn))) {
            found.add(new FieldViolation("inn", "ИНН организации – 10 цифр, последняя контрольная: проверьте набор."));
        }
        if (!requisites.ogrn().isEmpty() && !Ogrn.isValid(requisites.ogrn())) {
            found.add(new FieldViolation("ogrn", "ОГРН – 13 цифр, последняя контрольная: проверьте набор."));
        }
        requisites.sites().stream()
                .filter(site -> SiteAddress.of(site).isEmpty())
                .findFirst()
                .ifPresent(site -> found.add(new FieldViolation(
                        "sites", "«" + site + "» – не адрес страницы: нужен полный, например https://школа.рф/news")));
        if (requisites.actsBy().length() > LONGEST_GROUND) {
            found.add(new FieldViolation("actsBy", "Не длиннее " + LONGEST_GROUND + " знаков."));
        }
        found.addAll(violations("processors", requisites.processors()));
        found.addAll(violations("recipients", requisites.recipients()));
        return found;
    }

    /** Whoever is named to those who consent is named in full. */
    public static List<FieldViolation> violations(String field, List<DataHandler> handlers) {
        for (DataHandler handler : handlers) {
            if (handler.name().isEmpty()
                    || handler.address().isEmpty()
                    || handler.purpose().isEmpty()) {
                return List.of(new FieldViolation(field, "Укажите наименование, адрес и что делает с данными."));
            }
            if (handler.name().length() > LONGEST
                    || handler.address().length() > LONGEST
                    || handler.purpose().length() > LONGEST) {
                return List.of(new FieldViolation(field, "Не длиннее " + LONGEST + " знаков в каждом поле."));
            }
        }
        return List.of();
    }
}
