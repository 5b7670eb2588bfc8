package ru.nastavnik.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.requisite.Inn;

/** What is refused when a person or a participant is entered, field by field. */
public final class PersonRules {
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}'’ .\\-]{0,59}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9()\\- ]{5,25}");
    private static final List<String> SON = List.of("ич", "ыч", "оглы", "оглу", "улы", "уулу", "угли");
    private static final List<String> DAUGHTER = List.of("на", "кызы", "гызы", "кизи");
    private static final int YOUNGEST = 5;
    private static final int LARGEST_CAPACITY = 50;

    private PersonRules() {}

    public static List<FieldViolation> violations(PersonData person, LocalDate today) {
        List<FieldViolation> found = new ArrayList<>();
        name(found, "surname", person.surname(), "Укажите фамилию.");
        name(found, "givenName", person.givenName(), "Укажите имя.");
        if (person.patronymic() != null && !NAME.matcher(person.patronymic()).matches()) {
            found.add(new FieldViolation("patronymic", "Отчество пишется буквами."));
        }
        if (person.gender() == null && guessGender(person.patronymic()) == null) {
            found.add(new FieldViolation("gender", "Укажите пол: от него зависит склонение в документах."));
        }
        birthDate(found, person, today);
        if (person.phone() != null && !PHONE.matcher(person.phone()).matches()) {
            found.add(new FieldViolation("phone", "Телефон пишется цифрами, например +7 3822 12-34-56."));
        }
        if (person.email() != null && !EMAIL.matcher(person.email()).matches()) {
            found.add(new FieldViolation("email", "Адрес почты похож на имя@домен.ру."));
        }
        enterprise(found, person);
        return found;
    }

    public static List<FieldViolation> violations(PersonKind kind, ParticipantRole role, ParticipationDetails details) {
        List<FieldViolation> found = new ArrayList<>();
        boolean learner = kind == PersonKind.PUPIL || kind == PersonKind.STUDENT;
        if (role == ParticipantRole.MENTEE && learner && details.groupName() == null) {
            found.add(new FieldViolation("groupName", "Укажите класс или группу."));
        }
        if (details.groupName() != null && details.groupName().length() > 30) {
            found.add(new FieldViolation("groupName", "Класс или группа: не длиннее 30 знаков."));
        }
        if (details.groupName() != null && kind.regional()) {
            found.add(new FieldViolation(
                    "groupName",
                    "Класс или группа бывает у того, кто учится, а это " + kind.title() + ". Оставьте поле пустым."));
        }
        Integer capacity = details.capacity();
        if (role == ParticipantRole.MENTOR && (capacity == null || capacity < 1 || capacity > LARGEST_CAPACITY)) {
            found.add(new FieldViolation(
                    "capacity", "Сколько наставляемых готов вести наставник: от 1 до " + LARGEST_CAPACITY + "."));
        }
        return found;
    }

    /** Patronymics tell the gender; without one it must be chosen. */
    public static @Nullable Gender guessGender(@Nullable String patronymic) {
        if (patronymic == null) {
            return null;
        }
        String lower = patronymic.toLowerCase(java.util.Locale.ROOT);
        if (SON.stream().anyMatch(lower::endsWith)) {
            return Gender.MALE;
        }
        return DAUGHTER.stream().anyMatch(lower::endsWith) ? Gender.FEMALE : null;
    }

    private static void name(List<FieldViolation> found, String field, String value, String whenEmpty) {
        if (value.isEmpty()) {
            found.add(new FieldViolation(field, whenEmpty));
        } else if (!NAME.matcher(value).matches()) {
            found.add(new FieldViolation(field, "Имена пишутся буквами, не длиннее 60 знаков."));
        }
    }

    private static void birthDate(List<FieldViolation> found, PersonData person, LocalDate today) {
        LocalDate born = person.birthDate();
        if (born == null) {
            if (person.kind().birthDateRequired()) {
                found.add(new FieldViolation(
                        "birthDate", "Укажите дату рождения: от возраста зависит, кто подписывает согласие."));
            }
            return;
        }
        Optional<String> refusal = DayKind.BIRTH.refusal(born, DayContext.on(today));
        if (refusal.isPresent()) {
            found.add(new FieldViolation("birthDate", refusal.get()));
        } else if (born.isAfter(today.minusYears(YOUNGEST))) {
            found.add(new FieldViolation("birthDate", "Проверьте дату рождения: участнику меньше 5 лет."));
        }
    }

    private static void enterprise(List<FieldViolation> found, PersonData person) {
        String inn = person.enterpriseInn();
        if (!person.kind().regional()) {
            if (inn != null) {
                found.add(new FieldViolation(
                        "enterpriseInn", "ИНН указывают только для представителя предприятия или вуза."));
            }
        } else if (inn == null) {
            found.add(new FieldViolation("enterpriseInn", "Укажите ИНН предприятия или вуза."));
        } else if (!Inn.isValid(inn)) {
            found.add(new FieldViolation(
                    "enterpriseInn", "ИНН не сходится с контрольной цифрой: 10 цифр (у ИП 12), проверьте набор."));
        }
    }
}
