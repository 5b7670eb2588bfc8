package ru.nastavnik.report;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import ru.nastavnik.support.OfficeFiles;

/** Opens a workbook and computes its formulas anew, as a spreadsheet program would. */
final class Spreadsheet {
    private final Map<String, Cell> cells = new HashMap<>();
    private String text = "";
    private int at;

    private Spreadsheet(Sheet sheet) {
        try (var rows = sheet.openStream()) {
            rows.forEach(row -> row.stream()
                    .filter(cell -> cell != null)
                    .forEach(cell -> cells.put(cell.getAddress().toString(), cell)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Only a workbook that Office opens without a word. */
    static Map<String, Spreadsheet> open(byte[] workbook) {
        OfficeFiles.assertValid(workbook);
        Map<String, Spreadsheet> sheets = new java.util.LinkedHashMap<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
            book.getSheets().forEach(sheet -> sheets.put(sheet.getName(), new Spreadsheet(sheet)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sheets;
    }

    private Cell cell(String address) {
        return requireNonNull(cells.get(address), address);
    }

    boolean isFormula(String address) {
        return cells.containsKey(address) && cell(address).getType() == CellType.FORMULA;
    }

    String formula(String address) {
        return cell(address).getFormula();
    }

    /** What a program shows that does not compute: the value kept beside the formula. */
    double stored(String address) {
        return Double.parseDouble(requireNonNull(cell(address).getRawValue(), "nothing is kept beside " + address));
    }

    String format(String address) {
        return requireNonNull(cell(address).getDataFormatString(), address);
    }

    String text(String address) {
        return cells.containsKey(address) ? cell(address).getText() : "";
    }

    boolean rowSays(int row, String text) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().replaceAll("\\D", "").equals(Integer.toString(row)))
                .anyMatch(cell -> cell.getValue().getText().contains(text));
    }

    boolean isNumber(String address) {
        return isFormula(address) || cell(address).getType() == CellType.NUMBER;
    }

    double number(String address) {
        Cell cell = cell(address);
        if (cell.getType() == CellType.FORMULA) {
            String outerText = text;
            int outerAt = at;
            text = cell.getFormula();
            at = 0;
            double value = sum();
            text = outerText;
            at = outerAt;
            return value;
        }
        return cell.asNumber().doubleValue();
    }

    private double sum() {
        double value = product();
        while (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
            value = text.charAt(at++) == '+' ? value + product() : value - product();
        }
        return value;
    }

    private double product() {
        double value = term();
        while (at < text.length() && "*/".indexOf(text.charAt(at)) >= 0) {
            value = text.charAt(at++) == '*' ? value * term() : value / term();
        }
        return value;
    }

    private double term() {
        if (text.charAt(at) == '(') {
            at++;
            double value = sum();
            at++;
            return value;
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String word = text.substring(start, at);
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            return call(word);
        }
        return Character.isLetter(word.charAt(0)) ? number(word) : Double.parseDouble(word);
    }

    private double call(String function) {
        if ("SUM".equals(function)) {
            int end = text.indexOf(')', at);
            String[] range = text.substring(at, end).split(":", 2);
            at = end + 1;
            double value = 0;
            String letters = range[0].replaceAll("\\d", "");
            int last = Integer.parseInt(range[1].replaceAll("\\D", ""));
            for (int row = Integer.parseInt(range[0].replaceAll("\\D", "")); row <= last; row++) {
                value += isNumber(letters + row) ? number(letters + row) : 0;
            }
            return value;
        }
        List<Double> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (text.charAt(at++) == ',');
        double shift = arguments.size() > 1 ? Math.pow(10, arguments.get(1)) : 1;
        double first = arguments.get(0);
        return switch (function) {
            case "ROUND" -> Math.signum(first) * Math.floor(Math.abs(first) * shift + 0.5) / shift;
            case "ROUNDDOWN" -> Math.signum(first) * Math.floor(Math.abs(first) * shift) / shift;
            case "ROUNDUP" -> Math.signum(first) * Math.ceil(Math.abs(first) * shift) / shift;
            case "MAX" -> arguments.stream().max(Double::compare).orElseThrow();
            case "MIN" -> arguments.stream().min(Double::compare).orElseThrow();
            default -> throw new IllegalArgumentException(function);
        };
    }
}
