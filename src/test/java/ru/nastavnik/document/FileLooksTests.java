package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.document.paper.WordPaper;
import ru.nastavnik.document.paper.WordTable;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.support.OfficeFiles;

/** What programs read of a file beside its words: title, author, language, headings, headings of tables. */
@DisplayName("The looks of every file")
public class FileLooksTests {
    private static final Pattern STYLE =
            Pattern.compile("<w:style [^>]*?w:styleId=\"([^\"]+)\".*?</w:style>", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile("<w:tc><w:tcPr><w:tcW w:w=\"(\\d+)\".*?</w:tc>", Pattern.DOTALL);
    private static final int CELL_PADDING = 216;
    private static final double TWIPS_PER_POINT = 20;
    private static final int LETTERS_OF_TABLES = 12;

    private static final Pattern TABLE = Pattern.compile("<w:tbl>.*?</w:tbl>", Pattern.DOTALL);

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms/documents"))) {
            return files.filter(file -> file.toString().endsWith(".docx")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_template_has_them(Path template) throws IOException {
        assertLooks(Files.readAllBytes(template), "Наставник");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void no_word_of_a_tables_head_is_torn_because_its_column_is_too_narrow(Path template) throws IOException {
        String xml = part(parts(Files.readAllBytes(template)), "word/document.xml");
        List<String> torn = new ArrayList<>();
        Matcher cell = CELL.matcher(xml);
        while (cell.find()) {
            if (cell.group().contains("w:val=\"TableHead\"")) {
                double room = (Integer.parseInt(cell.group(1)) - CELL_PADDING) / TWIPS_PER_POINT;
                for (String word : cell.group().replaceAll("<[^>]*>", "").split("[\\s-]+")) {
                    if (width(word) > room) {
                        torn.add(word);
                    }
                }
            }
        }
        assertThat(torn).isEmpty();
    }

    /** In points, letter by letter of a serif face: capitals and broad letters take more than the others. */
    private static double width(String word) {
        return word.chars()
                        .mapToDouble(letter -> "жшщыюмфЖШЩЫЮМФ".indexOf(letter) >= 0
                                ? 0.75
                                : Character.isUpperCase(letter) ? 0.7 : 0.5)
                        .sum()
                * LETTERS_OF_TABLES;
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void a_document_of_every_kind_has_them_and_names_the_organisation_as_author(DocumentKind kind) throws IOException {
        Path file = Path.of("forms/documents", kind.templateFile());
        DocumentData data = SampleDocuments.of(kind);
        byte[] docx = TemplateCompiler.compile(
                        file.toString(),
                        Files.readAllBytes(file),
                        kind.schema(),
                        new LayoutProfiles().on(LocalDate.of(2026, 9, 7)))
                .write(data);
        assertLooks(
                docx, data.field("organizationName").orElseThrow().toString().replace('\n', ' '));
    }

    @Test
    void a_paper_that_is_put_together_piece_by_piece_has_them() throws IOException {
        byte[] docx = new WordPaper(
                        new LayoutProfiles().on(LocalDate.of(2026, 9, 7)), "Отчёт «А & Б»", "Департамент образования")
                .paragraph(WordPaper.Style.TITLE, "Отчёт")
                .paragraph(WordPaper.Style.HEADING, "Сноски")
                .paragraph(WordPaper.Style.BODY, "Текст.")
                .table(List.of("Форма", "Число"), List.of(WordTable.Line.of(List.of("ученик – ученик", "5"))))
                .signature("Начальник отдела", "А.Ю. Берёзкина")
                .bytes();
        assertLooks(docx, "Департамент образования");
        assertThat(part(parts(docx), "docProps/core.xml")).contains("Отчёт «А &amp; Б»");
    }

    /**
     * Title, author and language stand in the file's properties, the text is in Russian, some paragraph is a heading of
     * the built-in kind with a level, and every table with borders repeats its first row on each page.
     */
    public static void assertLooks(byte[] docx, String author) throws IOException {
        OfficeFiles.assertValid(docx);
        Map<String, String> parts = parts(docx);
        String properties = part(parts, "docProps/core.xml");
        assertThat(element(properties, "title")).as("title").isNotBlank();
        assertThat(element(properties, "creator")).as("author").isEqualTo(author.replace("&", "&amp;"));
        assertThat(element(properties, "language")).as("language").isEqualTo("ru-RU");

        String styles = part(parts, "word/styles.xml");
        String defaults = styles.substring(styles.indexOf("<w:docDefaults"), styles.indexOf("</w:docDefaults>"));
        assertThat(defaults).contains("<w:lang ").contains("w:val=\"ru-RU\"");
        String body = part(parts, "word/document.xml");
        assertThat(body).as("no text in another language").doesNotContain("en-US");

        Set<String> used = new HashSet<>();
        Matcher paragraphs = Pattern.compile("<w:pStyle w:val=\"([^\"]+)\"").matcher(body);
        while (paragraphs.find()) {
            used.add(paragraphs.group(1));
        }
        Set<String> headings = headings(styles);
        assertThat(used).as("a paragraph is a heading").containsAnyElementsOf(headings);

        for (String table : tables(body)) {
            if (table.contains("<w:insideH")) {
                String first = table.substring(
                        table.indexOf("<w:tr>") < 0 ? table.indexOf("<w:tr ") : table.indexOf("<w:tr>"));
                assertThat(first.substring(0, first.indexOf("</w:tr>")))
                        .as("the first row of a table is repeated")
                        .contains("<w:tblHeader");
            }
        }
    }

    private static Set<String> headings(String styles) {
        Set<String> headings = new HashSet<>();
        Matcher style = STYLE.matcher(styles);
        while (style.find()) {
            if (Pattern.compile("w:name w:val=\"heading \\d\"")
                    .matcher(style.group())
                    .find()) {
                assertThat(style.group()).as(style.group(1)).contains("<w:outlineLvl ");
                headings.add(style.group(1));
            }
        }
        return headings;
    }

    private static List<String> tables(String body) {
        List<String> tables = new ArrayList<>();
        Matcher table = TABLE.matcher(body);
        while (table.find()) {
            tables.add(table.group());
        }
        return tables;
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<dc:" + name + "[^>]*>([^<]*)<").matcher(xml);
        return found.find() ? found.group(1) : "";
    }

    private static String part(Map<String, String> parts, String name) {
        return parts.getOrDefault(name, "");
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
