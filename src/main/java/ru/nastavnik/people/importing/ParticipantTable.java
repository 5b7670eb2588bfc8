package ru.nastavnik.people.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.ParticipantImport;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.day.TypedDay;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/** Reads a table row by row and collects every problem, so that one correction mends the whole file. */
public final class ParticipantTable {
    private final Sheet sheet;
    private final Function<NewParticipant, List<FieldViolation>> rules;
    private final Set<String> taken;
    private final LocalDate today;
    private final List<ParticipantImport.Row> understood = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    private ParticipantTable(
            TableFile file, Function<NewParticipant, List<FieldViolation>> rules, Set<String> taken, LocalDate today) {
        this.sheet = new Sheet(file, ParticipantColumn.all());
        this.rules = rules;
        this.taken = taken;
        this.today = today;
    }

    /**
     * @param rules what the domain refuses in a row
     * @param taken keys, see {@link #key}, of those who take part already
     * @param today decides which century a short year of birth means
     */
    public static ParticipantImport.Preview preview(
            TableFile file, Function<NewParticipant, List<FieldViolation>> rules, Set<String> taken, LocalDate today) {
        ParticipantTable table = new ParticipantTable(file, rules, taken, today);
        table.sheet.rows().forEach(table::readRow);
        return new ParticipantImport.Preview(
                table.sheet.understanding(),
                table.understood,
                table.sheet.faults(),
                table.sheet.returned("Строки с ошибками"));
    }

    /** What makes two rows the same participant: role, full name and birth date. */
    public static String key(
            ParticipantRole role,
            String surname,
            String givenName,
            @Nullable String patronymic,
            @Nullable LocalDate birthDate) {
        return role + "|" + Spelling.key(surname) + "|" + Spelling.key(givenName) + "|"
                + (patronymic == null ? "" : Spelling.key(patronymic)) + "|" + birthDate;
    }

    /** The table that people fill in. */
    public static TableExport sample() {
        String[] header = ParticipantColumn.ofSample().stream()
                .map(ParticipantColumn::title)
                .toArray(String[]::new);
        return new TableExport("Участники", header)
                .row(
                        "наставляемый",
                        "Примеров",
                        "Иван",
                        "Петрович",
                        "м",
                        "15.03.2014",
                        "обучающийся",
                        "6А",
                        "",
                        "математика",
                        "",
                        "",
                        "",
                        "",
                        "")
                .row(
                        "наставник",
                        "Образцова",
                        "Мария",
                        "Ильинична",
                        "ж",
                        "",
                        "педагог",
                        "",
                        "учитель математики",
                        "математика",
                        2,
                        "",
                        "",
                        "",
                        "");
    }

    private void readRow(TableFile.Row row) {
        int before = sheet.faults().size();
        ParticipantRole role = understand(row, ParticipantColumn.ROLE, ParticipantTable::role);
        PersonKind kind = understand(row, ParticipantColumn.KIND, ParticipantTable::kind);
        Gender gender = understand(row, ParticipantColumn.GENDER, ParticipantTable::gender);
        LocalDate born = understand(row, ParticipantColumn.BIRTH_DATE, this::birthDate);
        Integer capacity = understand(row, ParticipantColumn.CAPACITY, ParticipantTable::number);
        if (role == null || kind == null || sheet.faults().size() > before) {
            return;
        }
        String[] together = cell(row, ParticipantColumn.FULL_NAME).split(" ", 3);
        PersonData person = new PersonData(
                kind,
                name(row, ParticipantColumn.SURNAME, together, 0),
                name(row, ParticipantColumn.GIVEN_NAME, together, 1),
                name(row, ParticipantColumn.PATRONYMIC, together, 2),
                gender,
                born,
                cell(row, ParticipantColumn.POST),
                cell(row, ParticipantColumn.PHONE),
                cell(row, ParticipantColumn.EMAIL),
                cell(row, ParticipantColumn.INN),
                cell(row, ParticipantColumn.ENTERPRISE));
        Integer mentorCapacity =
                role == ParticipantRole.MENTEE ? null : capacity == null ? Integer.valueOf(1) : capacity;
        NewParticipant participant = new NewParticipant(
                person,
                role,
                new ParticipationDetails(
                        cell(row, ParticipantColumn.GROUP),
                        cell(row, ParticipantColumn.DIRECTION),
                        null,
                        mentorCapacity));
        for (FieldViolation violation : rules.apply(participant)) {
            sheet.fault(row, ParticipantColumn.keyOf(violation.field()), violation.message());
        }
        requireNew(row, participant);
        if (sheet.faults().size() == before) {
            understood.add(new ParticipantImport.Row(row.number(), participant));
        }
    }

    private void requireNew(TableFile.Row row, NewParticipant added) {
        PersonData person = added.person();
        String key = key(added.role(), person.surname(), person.givenName(), person.patronymic(), person.birthDate());
        Integer earlier = rowOf.putIfAbsent(key, row.number());
        if (earlier != null) {
            sheet.fault(row, ParticipantColumn.SURNAME.key(), "Тот же участник, что в строке " + earlier + ".");
        } else if (taken.contains(key)) {
            sheet.fault(row, ParticipantColumn.SURNAME.key(), "Этот участник уже есть в списке.");
        }
    }

    private <T> @Nullable T understand(TableFile.Row row, ParticipantColumn column, Function<String, T> reading) {
        String cell = cell(row, column);
        if (cell.isEmpty()) {
            if (column.isRequired()) {
                sheet.fault(row, column.key(), "Ячейка пуста.");
            }
            return null;
        }
        try {
            return reading.apply(cell);
        } catch (IllegalArgumentException refused) {
            sheet.fault(row, column.key(), String.valueOf(refused.getMessage()));
            return null;
        }
    }

    private static ParticipantRole role(String cell) {
        String wanted = Spelling.key(cell);
        for (ParticipantRole role : ParticipantRole.values()) {
            if (role.title().equals(wanted)) {
                return role;
            }
        }
        throw new IllegalArgumentException("Ожидается «наставляемый» или «наставник».");
    }

    private static PersonKind kind(String cell) {
        String wanted = Spelling.key(cell);
        for (PersonKind kind : PersonKind.values()) {
            if (kind.title().equals(wanted)) {
                return kind;
            }
        }
        if (wanted.equals("ученик") || wanted.equals("ученица")) {
            return PersonKind.PUPIL;
        }
        if (wanted.equals("сотрудник организации")) {
            return PersonKind.EMPLOYEE;
        }
        throw new IllegalArgumentException("Ожидается: обучающийся, студент, педагог, работник организации,"
                + " представитель предприятия или представитель вуза.");
    }

    private static Gender gender(String cell) {
        String wanted = Spelling.key(cell);
        if (wanted.startsWith("м")) {
            return Gender.MALE;
        }
        if (wanted.startsWith("ж")) {
            return Gender.FEMALE;
        }
        throw new IllegalArgumentException("Ожидается «м» или «ж».");
    }

    private LocalDate birthDate(String cell) {
        return TypedDay.require(cell, DayKind.BIRTH, DayContext.on(today));
    }

    private static Integer number(String cell) {
        if (!cell.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("Ожидается целое число.");
        }
        return Integer.valueOf(cell);
    }

    /** From its own column, or from the one that holds the whole name. */
    private String name(TableFile.Row row, ParticipantColumn column, String[] together, int part) {
        String own = cell(row, column);
        return own.isEmpty() && part < together.length ? together[part] : own;
    }

    private String cell(TableFile.Row row, ParticipantColumn column) {
        return sheet.cell(row, column.key());
    }
}
