package ru.nastavnik.organization.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.organization.ImportPreview;
import ru.nastavnik.organization.ImportedOrganization;
import ru.nastavnik.organization.MunicipalityView;
import ru.nastavnik.organization.NewOrganization;
import ru.nastavnik.organization.OrganizationDetails;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.spelling.domain.Spelling;
import ru.nastavnik.shared.table.Sheet;
import ru.nastavnik.shared.table.TableFile;

/** Reads a table row by row and collects every problem, so that one correction mends the whole file. */
public final class OrganizationTable {
    private static final int LONGEST_NAME = 500;

    private final Sheet sheet;
    private final MunicipalityNames municipalities;
    private final Set<String> takenNames;
    private final LocalDate today;
    private final List<ImportedOrganization> understood = new ArrayList<>();
    private final Map<String, Integer> rowOfName = new HashMap<>();

    private OrganizationTable(
            TableFile file, List<MunicipalityView> municipalities, Set<String> takenNames, LocalDate today) {
        this.sheet = new Sheet(file, Column.all());
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
        table.sheet.rows().forEach(table::readRow);
        return new ImportPreview(
                table.sheet.understanding(),
                table.understood,
                table.sheet.faults(),
                table.sheet.returned("Строки с ошибками"));
    }

    /** What makes two organisations the same: the municipality and the full name. */
    public static String nameKey(String municipalityName, String fullName) {
        return Spelling.key(municipalityName) + "|" + Spelling.key(fullName);
    }

    private void readRow(TableFile.Row row) {
        int before = sheet.faults().size();
        for (Column column : Column.values()) {
            String cell = cell(row, column);
            if (column.isRequired() && cell.isEmpty()) {
                sheet.fault(row, column.key(), "Ячейка пуста.");
            } else if (cell.length() > LONGEST_NAME) {
                sheet.fault(row, column.key(), "Текст длиннее " + LONGEST_NAME + " знаков.");
            }
        }
        Optional<OrganizationKind> kind = understand(row, Column.KIND, CellReading::kind);
        Optional<MunicipalityView> municipality = municipality(row);
        Optional<Boolean> state = understand(row, Column.STATE_OWNED, CellReading::yesOrNo);
        Optional<LocalDate> opened = understand(row, Column.OPENED_ON, typed -> CellReading.day(typed, today));
        municipality.ifPresent(known -> requireNew(row, known));
        if (sheet.faults().size() == before && kind.isPresent() && municipality.isPresent()) {
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
            sheet.fault(row, column.key(), String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<MunicipalityView> municipality(TableFile.Row row) {
        String name = cell(row, Column.MUNICIPALITY);
        return name.isEmpty() ? Optional.empty() : municipalities.get(sheet, row, Column.MUNICIPALITY.key(), name);
    }

    private void requireNew(TableFile.Row row, MunicipalityView municipality) {
        String fullName = cell(row, Column.FULL_NAME);
        if (fullName.isEmpty()) {
            return;
        }
        String key = nameKey(municipality.name(), fullName);
        Integer earlier = rowOfName.putIfAbsent(key, row.number());
        if (earlier != null) {
            sheet.fault(row, Column.FULL_NAME.key(), "Та же организация, что в строке " + earlier + ".");
        } else if (takenNames.contains(key)) {
            sheet.fault(row, Column.FULL_NAME.key(), "Такая организация уже есть в системе.");
        }
    }

    private String cell(TableFile.Row row, Column column) {
        return sheet.cell(row, column.key());
    }
}
