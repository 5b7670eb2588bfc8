package ru.nastavnik.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.DomainException;

/** Reads a workbook of Excel 97–2003 record by record, and tells what else may lie in such a container. */
final class XlsReader implements HSSFListener {
    private final SheetBuilder builder = new SheetBuilder();
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final Map<Integer, List<Written>> rows = new HashMap<>();
    private @Nullable SSTRecord shared;
    private @Nullable FormulaRecord awaitingText;
    private boolean since1904;
    private int sheet = -1;
    private boolean reading;
    private int hiddenRows;
    private int cells;

    /** A cell before its row is complete: records of a row need not follow each other. */
    private record Written(int column, @Nullable Cell cell, String text) {}

    private XlsReader() {}

    static TableFile read(byte[] content) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            refuseOthers(container.getRoot().getEntryNames());
            XlsReader reader = new XlsReader();
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(reader.formats);
            new HSSFEventFactory().processWorkbookEvents(request, container);
            return reader.file();
        } catch (EncryptedDocumentException locked) {
            throw PackedBook.protectedByPassword();
        } catch (OldExcelFormatException tooOld) {
            throw PackedBook.unsupported("Это таблица очень старого Excel (до 1997 года)");
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof DomainException refused) {
                throw refused;
            }
            throw new DomainException(
                    "Книгу Excel 97–2003 не удалось прочитать: файл повреждён. Ничего не загружено: откройте его в Excel"
                            + " или LibreOffice, сохраните как XLSX и выберите снова.",
                    damaged);
        }
    }

    private static void refuseOthers(Set<String> names) {
        if (names.contains("EncryptedPackage")) {
            throw PackedBook.protectedByPassword();
        }
        if (names.contains("WordDocument")) {
            throw new DomainException("Это документ Word, а не таблица. Ничего не загружено: скопируйте таблицу в Excel"
                    + " или LibreOffice и сохраните как XLSX.");
        }
        if (names.contains("Workbook") || names.contains("WORKBOOK")) {
            return;
        }
        if (names.contains("Book")) {
            throw PackedBook.unsupported("Это таблица очень старого Excel (до 1997 года)");
        }
        throw new DomainException("Это не таблица Excel. Ничего не загружено: нужна таблица XLSX, XLS, ODS или CSV.");
    }

    private TableFile file() {
        List<String> remarks = new ArrayList<>(builder.remarks());
        if (hiddenRows > 0) {
            remarks.add("Скрытые строки (" + hiddenRows + ") тоже прочитаны.");
        }
        return TableFile.of("XLS (Excel 97–2003)", builder.pages(), hidden, remarks);
    }

    @Override
    public void processRecord(Record record) {
        if (record instanceof BoundSheetRecord bound) {
            sheets.add(bound);
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        } else if (record instanceof SSTRecord texts) {
            shared = texts;
        } else if (record instanceof BOFRecord begin) {
            begin(begin);
        } else if (record instanceof EOFRecord) {
            end();
        } else if (reading) {
            cell(record);
        }
    }

    private void begin(BOFRecord begin) {
        if (begin.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        sheet++;
        BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(sheets);
        if (begin.getType() != BOFRecord.TYPE_WORKSHEET || sheet >= inOrder.length) {
            return;
        }
        BoundSheetRecord bound = inOrder[sheet];
        if (bound.isHidden() || bound.isVeryHidden()) {
            hidden.add(bound.getSheetname());
        } else {
            reading = true;
        }
    }

    private void end() {
        if (!reading) {
            return;
        }
        reading = false;
        rows.keySet().stream().sorted().forEach(number -> {
            builder.row(number);
            rows.getOrDefault(number, List.of()).forEach(this::keep);
        });
        builder.sheet(BoundSheetRecord.orderByBofPosition(sheets)[sheet].getSheetname(), List.copyOf(merged));
        rows.clear();
        merged.clear();
    }

    private void keep(Written written) {
        if (written.cell() == null) {
            builder.text(written.column(), written.text());
        } else {
            builder.cell(written.column(), written.cell());
        }
    }

    private void cell(Record record) {
        if (record instanceof LabelSSTRecord label && shared != null) {
            write(label, null, shared.getString(label.getSSTIndex()).getString());
        } else if (record instanceof LabelRecord label) {
            write(label, null, label.getValue());
        } else if (record instanceof NumberRecord number) {
            write(number, number(number, number.getValue()), "");
        } else if (record instanceof BoolErrRecord value) {
            boolean error = value.isError();
            write(
                    value,
                    error ? error(value.getErrorValue()) : null,
                    error ? "" : value.getBooleanValue() ? "да" : "нет");
        } else if (record instanceof FormulaRecord formula) {
            formula(formula);
        } else if (record instanceof StringRecord text && awaitingText != null) {
            write(awaitingText, null, text.getString());
            awaitingText = null;
        } else if (record instanceof RowRecord row && row.getZeroHeight()) {
            hiddenRows++;
        } else if (record instanceof MergeCellsRecord areas) {
            merge(areas);
        }
    }

    private void merge(MergeCellsRecord areas) {
        for (int area = 0; area < areas.getNumAreas() && merged.size() < Limits.MOST_MERGED; area++) {
            CellRangeAddress address = areas.getAreaAt(area);
            merged.add(new Merged(
                    address.getFirstRow() + 1,
                    address.getLastRow() + 1,
                    address.getFirstColumn(),
                    address.getLastColumn()));
        }
    }

    private void formula(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        if (formula.hasCachedResultString()) {
            awaitingText = formula;
        } else if (type == CellType.ERROR) {
            write(formula, error(formula.getCachedErrorValue()), "");
        } else if (type == CellType.BOOLEAN) {
            write(formula, null, formula.getCachedBooleanValue() ? "да" : "нет");
        } else {
            write(formula, number(formula, formula.getValue()), "");
        }
    }

    private static Cell error(int code) {
        return new Cell(
                Cell.Kind.ERROR,
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ОШИБКА");
    }

    private Cell number(CellValueRecordInterface cell, double value) {
        String code = formats.getFormatString(cell);
        return NumberFormats.cell(
                Double.toString(value),
                NumberFormats.kind(formats.getFormatIndex(cell), code == null ? "general" : code),
                since1904);
    }

    private void write(CellValueRecordInterface where, @Nullable Cell cell, String text) {
        if (++cells > Limits.MOST_CELLS) {
            throw Limits.tooManyCells();
        }
        rows.computeIfAbsent(where.getRow() + 1, row -> new ArrayList<>())
                .add(new Written(where.getColumn(), cell, text));
    }
}
