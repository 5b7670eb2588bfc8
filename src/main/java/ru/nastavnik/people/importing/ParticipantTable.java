package ru.nastavnik.people.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.Enterprise;
import ru.nastavnik.people.NewParticipant;
import ru.nastavnik.people.Participant;
import ru.nastavnik.people.ParticipantImport;
import ru.nastavnik.people.ParticipantRole;
import ru.nastavnik.people.ParticipationDetails;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonData;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.day.DayContext;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.day.TypedDay;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Returned;
import ru.nastavnik.shared.table.ReturningTable;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.table.TableFile;

/** Reads a table row by row and collects every problem, so that one correction mends the whole file. */
public final class ParticipantTable {
    private static final String REGISTER = "participant";

    private final Sheet sheet;
    private final Function<NewParticipant, List<FieldViolation>> rules;
    private final Returned returned;
    private final Map<String, Participant> registered = new HashMap<>();
    private final Map<String, Participant> taken = new HashMap<>();
    private final LocalDate today;
    private final List<ParticipantImport.Row> understood = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    private ParticipantTable(
            TableFile file,
            Function<NewParticipant, List<FieldViolation>> rules,
            List<Participant> known,
            LocalDate today) {
        this.sheet = new Sheet(file, Returned.with(ParticipantColumn.all()));
        this.rules = rules;
        this.today = today;
        known.forEach(participant -> {
            registered.put(participant.id().toString(), participant);
            taken.putIfAbsent(key(participant), participant);
        });
        this.returned = new Returned(
                sheet,
                REGISTER,
                ParticipantColumn.ofSample().stream()
                        .map(ParticipantColumn::key)
                        .toList(),
                () -> known.stream()
                        .filter(Participant::takesPart)
                        .map(ParticipantTable::known)
                        .toList());
    }

    /**
     * What a file would bring.
     *
     * @param rules what the domain refuses in a row
     * @param known those who take part already, or did and left
     * @param today decides which century a short year of birth means
     */
    public static ParticipantImport.Preview preview(
            TableFile file,
            Function<NewParticipant, List<FieldViolation>> rules,
            List<Participant> known,
            LocalDate today) {
        ParticipantTable table = new ParticipantTable(file, rules, known, today);
        LongWork.each("Проверено строк", table.sheet.rows(), table::readRow);
        table.returned.tell();
        return new ParticipantImport.Preview(
                table.sheet.understanding(),
                table.understood,
                table.sheet.faults(),
                table.sheet.returned("Строки с ошибками"));
    }

    /** Those who take part, as a workbook that comes back. */
    public static ReturningTable workbook(List<Participant> participants) {
        ReturningTable table = new ReturningTable(
                "Участники",
                REGISTER,
                ParticipantColumn.ofSample().stream()
                        .map(ParticipantColumn::title)
                        .toList());
        participants.stream()
                .filter(Participant::takesPart)
                .forEach(participant -> table.row(participant.id().toString(), cells(participant)));
        return table;
    }

    private static Returned.Known known(Participant participant) {
        return new Returned.Known(
                participant.id().toString(), participant.person().name().full(), cells(participant));
    }

    private static List<@Nullable Object> cells(Participant participant) {
        Person person = participant.person();
        Enterprise enterprise = person.enterprise();
        return cells(
                participant.role(),
                new PersonData(
                        person.kind(),
                        person.name().surname(),
                        person.name().givenName(),
                        person.name().patronymic(),
                        person.name().gender(),
                        person.birthDate(),
                        person.post(),
                        person.phone(),
                        person.email(),
                        enterprise == null ? null : enterprise.inn(),
                        enterprise == null ? null : enterprise.name()),
                person.name().gender(),
                participant.details());
    }

    private static List<@Nullable Object> cells(
            ParticipantRole role, PersonData person, @Nullable Gender gender, ParticipationDetails details) {
        return Arrays.asList(
                role.title(),
                person.surname(),
                person.givenName(),
                person.patronymic(),
                gender == null ? null : gender == Gender.MALE ? "м" : "ж",
                person.birthDate(),
                person.kind().title(),
                details.groupName(),
                person.post(),
                details.direction(),
                details.capacity(),
                person.enterpriseInn(),
                person.enterpriseName(),
                person.phone(),
                person.email());
    }

    /** What makes two rows the same participant: role, full name and birth date. */
    private static String key(
            ParticipantRole role,
            String surname,
            String givenName,
            @Nullable String patronymic,
            @Nullable LocalDate birthDate) {
        return role + "|" + Spelling.key(surname) + "|" + Spelling.key(givenName) + "|"
                + (patronymic == null ? "" : Spelling.key(patronymic)) + "|" + birthDate;
    }

    private static String key(Participant participant) {
        Person person = participant.person();
        return key(
                participant.role(),
                person.name().surname(),
                person.name().givenName(),
                person.name().patronymic(),
                person.birthDate());
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
        Optional<Returned.Known> bearer = returned.bearer(row);
        requireNew(row, participant, bearer);
        if (sheet.faults().size() == before) {
            take(row, participant, gender, bearer);
        }
    }

    private void take(
            TableFile.Row row, NewParticipant read, @Nullable Gender gender, Optional<Returned.Known> bearer) {
        Participant corrected = bearer.map(known -> registered.get(known.key())).orElse(null);
        if (corrected == null || bearer.isEmpty()) {
            returned.judgeKeyless(row, null);
            understood.add(new ParticipantImport.Row(row.number(), read, null));
            return;
        }
        ParticipationDetails details = read.details();
        NewParticipant kept = new NewParticipant(
                read.person(),
                read.role(),
                new ParticipationDetails(
                        details.groupName(),
                        details.direction(),
                        corrected.details().formCode(),
                        details.capacity()));
        Returned.Verdict verdict =
                returned.judge(row, bearer.get(), cells(read.role(), read.person(), gender, read.details()));
        if (verdict != Returned.Verdict.CHANGED) {
            return;
        }
        if (read.role() != corrected.role()) {
            sheet.fault(
                    row,
                    ParticipantColumn.ROLE.key(),
                    "Роль загрузкой не меняется. Верните «" + corrected.role().title() + "».");
        } else if (read.person().kind().regional() != corrected.person().kind().regional()) {
            sheet.fault(
                    row,
                    ParticipantColumn.KIND.key(),
                    "Сотрудника или обучающегося нельзя сделать представителем предприятия: добавьте его новой строкой.");
        } else {
            understood.add(new ParticipantImport.Row(row.number(), kept, corrected));
        }
    }

    private void requireNew(TableFile.Row row, NewParticipant added, Optional<Returned.Known> bearer) {
        PersonData person = added.person();
        String key = key(added.role(), person.surname(), person.givenName(), person.patronymic(), person.birthDate());
        Integer earlier = rowOf.putIfAbsent(key, row.number());
        if (earlier != null) {
            sheet.fault(row, ParticipantColumn.SURNAME.key(), "Тот же участник, что в строке " + earlier + ".");
            return;
        }
        Participant same = taken.get(key);
        if (same == null
                || bearer.filter(known -> known.key().equals(same.id().toString()))
                        .isPresent()) {
            return;
        }
        if (returned.isReturned() && bearer.isEmpty()) {
            returned.judgeKeyless(row, known(same));
        } else {
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
