package ru.nastavnik.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.document.SampleDocuments;
import ru.nastavnik.document.template.FileProperties;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.pdf.InstalledOffice;
import ru.nastavnik.publication.document.PracticeFile;
import ru.nastavnik.publication.document.RoadmapFile;
import ru.nastavnik.publication.document.Site;
import ru.nastavnik.report.SampleReports;
import ru.nastavnik.report.document.Approval;
import ru.nastavnik.report.document.ReportPaper;
import ru.nastavnik.report.document.ReportWorkbook;
import ru.nastavnik.shared.table.TableExport;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.Workbooks;

@DisplayName("Every file for Office")
class OfficeFilesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final Approval APPROVED =
            new Approval("3/2026", DAY, "начальник отдела", "А. Ю. Берёзкина", "Растёт.");

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    private Path folder;

    static List<String> reports() {
        return SampleReports.codes();
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("a report as a workbook is taken without a word")
    void workbook(String code) {
        byte[] file = ReportWorkbook.of(SampleReports.region(code), APPROVED);

        OfficeFiles.assertValid(file);
    }

    @ParameterizedTest
    @MethodSource("reports")
    @DisplayName("a report as a text document is taken without a word")
    void text(String code) {
        byte[] file = ReportPaper.of(SampleReports.region(code), APPROVED, new LayoutProfiles().on(DAY));

        OfficeFiles.assertValid(file);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    @DisplayName("a print with number, date, codes and the square code is taken without a word")
    void print(DocumentKind kind) throws Exception {
        Path template = Path.of("forms/documents", kind.templateFile());
        var data = SampleDocuments.of(kind);
        byte[] open = TemplateCompiler.compile(
                        template.toString(), Files.readAllBytes(template), kind.schema(), new LayoutProfiles().on(DAY))
                .writeOpen(data, new FileProperties("Приказ «А & Б»", "Школа № 5"));
        OfficeFiles.assertValid(open);
        OfficeFiles.assertValid(OpenPaper.fill(
                open,
                new OpenPaper.Words("17-од", "07.09.2026", "ab12. Код проверки: 1234", "Проверить: <адрес>"),
                null));
    }

    @Test
    @DisplayName("lists, forms to fill in, practices and roadmaps are taken without a word")
    void listsAndTexts() {
        lists().values().forEach(OfficeFiles::assertValid);
        var layout = new LayoutProfiles().on(DAY);
        OfficeFiles.assertValid(PracticeFile.of(
                "Практика", "Школа № 5", List.of(new PracticeFile.Part("Цель", "Первая строка.\nВторая.")), layout));
        OfficeFiles.assertValid(RoadmapFile.of(
                "Дорожная карта",
                "Управление образования",
                List.of(new Site.Table("Этап 1", List.of("№", "Мероприятие"), List.of(List.of("1", "Издать приказ")))),
                layout));
    }

    @Test
    @DisplayName("what Office would repair is found: a foreign attribute, a lost part, a part without a type, a text"
            + " without its schema")
    void faults() {
        byte[] sound = new TableExport("Лист", "Название").row("Школа").xlsx();
        String sheet = "xl/worksheets/sheet1.xml";

        assertThat(OfficeFiles.faults(sound)).isEmpty();
        assertThat(OfficeFiles.faults(changed(sound, sheet, "<worksheet ", "<worksheet r=\"x\" ")))
                .singleElement()
                .asString()
                .startsWith(sheet)
                .contains("Attribute not allowed");
        assertThat(OfficeFiles.faults(changed(sound, "xl/_rels/workbook.xml.rels", "styles.xml", "style.xml")))
                .anyMatch(fault -> fault.contains("xl/style.xml, which is not there"));
        assertThat(OfficeFiles.faults(changed(
                        sound,
                        sheet,
                        "</worksheet>",
                        "<drawing xmlns:r=\"" + RELATIONS + "\" r:id=\"rId9\"/></worksheet>")))
                .anyMatch(fault -> fault.contains("refers to rId9"));
        assertThat(OfficeFiles.faults(changed(sound, "[Content_Types].xml", "Extension=\"rels\"", "Extension=\"rel\"")))
                .anyMatch(fault -> fault.contains("no type"));
    }

    private static byte[] changed(byte[] file, String part, String from, String to) {
        Map<String, byte[]> parts = new LinkedHashMap<>(OfficeFiles.parts(file));
        String text = new String(requireNonNull(parts.get(part)), UTF_8);
        assertThat(text).contains(from);
        parts.put(part, text.replace(from, to).getBytes(UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("LibreOffice opens every text document")
    void libreOfficeOpensTexts() throws Exception {
        Path program = InstalledOffice.program();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String code : reports()) {
            files.put(code, ReportPaper.of(SampleReports.region(code), APPROVED, new LayoutProfiles().on(DAY)));
        }
        converted(program, files, "docx");
        files.keySet().forEach(name -> assertThat(folder.resolve(name + ".pdf")).isNotEmptyFile());
    }

    @Test
    @DisplayName("LibreOffice opens every workbook, where its part for workbooks is installed")
    void libreOfficeOpensWorkbooks() throws Exception {
        Path program = InstalledOffice.program();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Лист").createRow(0).createCell(0).setCellValue(1);
            book.write(plain);
        }
        converted(program, Map.of("probe", plain.toByteArray()), "xlsx");
        assumeTrue(
                Files.exists(folder.resolve("probe.pdf")) || InstalledOffice.isRequired(),
                "LibreOffice Calc is not installed");
        Map<String, byte[]> files = workbooks();
        converted(program, files, "xlsx");
        files.keySet().forEach(name -> assertThat(folder.resolve(name + ".pdf")).isNotEmptyFile());
    }

    @Test
    @DisplayName(
            "openpyxl, which is stricter than the programs, reads every workbook and its charts, where Python has it")
    void openpyxl() throws Exception {
        Optional<String> python = pythonWithOpenpyxl();
        assumeTrue(python.isPresent() || InstalledOffice.isRequired(), "Python has no openpyxl");
        List<String> command = new ArrayList<>(List.of(python.orElseThrow(), "-c", """
                import sys
                import openpyxl
                for name in sys.argv[1:]:
                    book = openpyxl.load_workbook(name)
                    print(name, [sheet.title for sheet in book], sum(len(sheet._charts) for sheet in book.worksheets))
                """));
        for (Map.Entry<String, byte[]> file : workbooks().entrySet()) {
            command.add(Files.write(folder.resolve(file.getKey() + ".xlsx"), file.getValue())
                    .toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** The system's package belongs to the system's Python, before which another may stand in the path. */
    private static Optional<String> pythonWithOpenpyxl() throws InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                Process process = new ProcessBuilder(python, "-c", "import openpyxl")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    return Optional.of(python);
                }
            } catch (IOException noSuchProgram) {
                // The next may be there.
            }
        }
        return Optional.empty();
    }

    private static Map<String, byte[]> workbooks() {
        Map<String, byte[]> files = new LinkedHashMap<>(lists());
        reports().forEach(code -> files.put(code, ReportWorkbook.of(SampleReports.region(code), APPROVED)));
        return files;
    }

    private static Map<String, byte[]> lists() {
        return Map.of(
                "table",
                new TableExport("Форма: «численность» [школы] и ещё длиннее", "Организация", "Число", "День")
                        .row("=Школа <№ 1> & лицей\u0001", new BigDecimal("12.5"), DAY)
                        .row("Школа № 2", null, null)
                        .xlsx(),
                "list",
                Workbooks.workbook(
                        "Список: школы",
                        List.of(
                                new ExportColumn<String>("Название", name -> name),
                                new ExportColumn<>("День", name -> DAY)),
                        List.of("+7", "Школа \u0002№ 5")));
    }

    private void converted(Path program, Map<String, byte[]> files, String ending) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            command.add(Files.write(folder.resolve(file.getKey() + "." + ending), file.getValue())
                    .toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(said).isTrue();
    }
}
