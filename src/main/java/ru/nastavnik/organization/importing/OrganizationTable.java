package ru.nastavnik.organization.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.organization.ImportPreview;
import ru.nastavnik.organization.ImportProblem;
import ru.nastavnik.organization.ImportedOrganization;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.NewOrganization;
import ru.nastavnik.organization.OrganizationDetails;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.table.TableFile;

/** Reads a table row by row and collects every problem, so that one correction mends the whole file. */
public final class OrganizationTable {
    private static final int LONGEST_NAME = 500;

    private final TableFile file;
    private final MunicipalityNames municipalities;
    private final Set<String> takenNames;
    private final LocalDate today;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<ImportedOrganization> understood = new ArrayList<>();
    private final Map<String, Integer> rowOfName = new HashMap<>();

    private OrganizationTable(
            TableFile file, List<MunicipalityView> municipalities, Set<String> takenNames, LocalDate today) {
        this.file = file;
        this.municipalities = new MunicipalityNames(municipalities);
        this.takenNames = takenNames;
        this.today = today;
    }

    /**
     * @param takenNames keys, see {@link #nameKey}, of organisations that are registered already
     * @param today day of opening of those that give none
     */
    public static ImportPreview preview(
            TableFile file, List<MunicipalityView> municipalities, Set<String> takenNames, LocalDate today) {
        OrganizationTable table = new OrganizationTable(file, municipalities, takenNames, today);
        table.readHeader();
        if (table.problems.isEmpty()) {
            file.rows().forEach(table::readRow);
            if (file.rows().isEmpty()) {
                table.problem(2, "", "В таблице нет ни одной организации.");
            }
        }
        return new ImportPreview(file.format(), table.understood, table.problems);
    }

    /** What makes two organisations the same: the municipality and the full name. */
    public static String nameKey(String municipalityName, String fullName) {
        return Column.plain(municipalityName) + "|" + Column.plain(fullName);
    }

    private void readHeader() {
        for (int position = 0; position < file.header().size(); position++) {
            String title = file.header().get(position);
            if (title.isBlank()) {
                continue;
            }
            Optional<Column> column = Column.titled(title);
            if (column.isEmpty()) {
                problem(1, title, "Неизвестный столбец. Удалите его или назовите, как в образце.");
            } else if (positions.putIfAbsent(column.get(), position) != null) {
                problem(1, title, "Столбец встречается дважды.");
            }
        }
        for (Column column : Column.values()) {
            if (column.isRequired() && !positions.containsKey(column)) {
                problem(1, column.title(), "Нет обязательного столбца.");
            }
        }
    }

    private void readRow(TableFile.Row row) {
        int before = problems.size();
        for (Column column : Column.values()) {
            String cell = cell(row, column);
            if (column.isRequired() && cell.isEmpty()) {
                problem(row.number(), column.title(), "Ячейка пуста.");
            } else if (cell.length() > LONGEST_NAME) {
                problem(row.number(), column.title(), "Текст длиннее " + LONGEST_NAME + " знаков.");
            }
        }
        Optional<OrganizationKind> kind = understand(row, Column.KIND, CellReading::kind);
        Optional<MunicipalityView> municipality = municipality(row);
        Optional<Boolean> state = understand(row, Column.STATE_OWNED, CellReading::yesOrNo);
        Optional<LocalDate> opened = understand(row, Column.OPENED_ON, typed -> CellReading.day(typed, today));
        municipality.ifPresent(known -> requireNew(row, known));
        if (problems.size() == before && kind.isPresent() && municipality.isPresent()) {
            understood.add(new ImportedOrganization(
                    row.number(),
                    new NewOrganization(
                            kind.get(),
                            new OrganizationDetails(
                                    cell(row, Column.FULL_NAME),
                                    cell(row, Column.SHORT_NAME),
                                    cell(row, Column.FOUNDER),
                                    cell(row, Column.PLACE),
                                    municipality.get().id()),
                            state.orElse(false),
                            opened.orElse(today)),
                    municipality.get().name()));
        }
    }

    private interface Reading<T> {
        /** @throws IllegalArgumentException with a Russian message */
        T read(String cell);
    }

    private <T> Optional<T> understand(TableFile.Row row, Column column, Reading<T> reading) {
        String cell = cell(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(cell));
        } catch (IllegalArgumentException refused) {
            problem(row.number(), column.title(), String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<MunicipalityView> municipality(TableFile.Row row) {
        return understand(row, Column.MUNICIPALITY, municipalities::get);
    }

    private void requireNew(TableFile.Row row, MunicipalityView municipality) {
        String fullName = cell(row, Column.FULL_NAME);
        if (fullName.isEmpty()) {
            return;
        }
        String key = nameKey(municipality.name(), fullName);
        Integer earlier = rowOfName.putIfAbsent(key, row.number());
        if (earlier != null) {
            problem(row.number(), Column.FULL_NAME.title(), "Та же организация, что в строке " + earlier + ".");
        } else if (takenNames.contains(key)) {
            problem(row.number(), Column.FULL_NAME.title(), "Такая организация уже есть в системе.");
        }
    }

    private String cell(TableFile.Row row, Column column) {
        Integer position = positions.get(column);
        return position == null ? "" : row.cell(position);
    }

    private void problem(int row, String column, String message) {
        problems.add(new ImportProblem(row, column, message));
    }
}
