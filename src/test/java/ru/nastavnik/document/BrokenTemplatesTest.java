package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.document.template.TemplateProblem;

@DisplayName("An uploaded template is refused with the reason and the place")
class BrokenTemplatesTest {
    private static final DocumentKind ORDER = DocumentKind.CURATOR_ORDER;
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    @Test
    @DisplayName("but not if nothing is wrong with it")
    void sound() {
        for (DocumentKind kind : DocumentKind.values()) {
            assertThat(EditedTemplate.of(kind).read().problems())
                    .as(kind.name())
                    .isEmpty();
            assertThat(EditedTemplate.read(kind, "t.docx", ShippedTemplates.read(kind))
                            .problems())
                    .as("%s with content controls", kind)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("where a mark is not known, with row and column of the table")
    void unknownMark() {
        assertThat(problems(EditedTemplate.of(DocumentKind.PAIRS_ORDER).replace("{наставник пары}", "{наставнег}")))
                .singleElement()
                .asString()
                .matches("таблица \\d, строка 3, столбец 2: метка \\{наставнег\\} неизвестна.*");
        assertThat(problems(EditedTemplate.of(ORDER).replace("{дата}", "{датта}")))
                .singleElement()
                .asString()
                .contains("{датта} неизвестна")
                .startsWith("абзац 7 («{датта} № {номер}»)");
        assertThat(problems(EditedTemplate.of(ORDER).begin(paragraph("Просим {чего-то}"))))
                .singleElement()
                .asString()
                .startsWith("абзац 1 («Просим {чего-то}»): метка {чего-то} неизвестна");
    }

    @Test
    @DisplayName("where a tag of a content control is not known")
    void unknownTag() {
        byte[] file = EditedTemplate.of(ORDER)
                .begin("<w:p><w:sdt><w:sdtPr><w:tag"
                        + " w:val=\"field:foo\"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r>"
                        + "</w:sdtContent></w:sdt></w:p>")
                .file();

        assertThat(texts(EditedTemplate.read(ORDER, "t.docx", file).problems()))
                .containsExactly("абзац 1 («x»): тег «field:foo» неизвестен");
    }

    @Test
    @DisplayName("where a beginning has no end, an end no beginning, a brace no pair, or parts overlap")
    void unpaired() {
        assertThat(problems(EditedTemplate.of(ORDER).begin(paragraph("{если: колледж}"))))
                .singleElement()
                .asString()
                .contains("нет пары {конец: колледж}");
        assertThat(problems(EditedTemplate.of(ORDER).begin(paragraph("{конец: колледж}"))))
                .singleElement()
                .asString()
                .contains("нет начала");
        assertThat(problems(EditedTemplate.of(ORDER).begin(paragraph("{дата"))))
                .singleElement()
                .asString()
                .contains("скобка без пары");
        assertThat(problems(EditedTemplate.of(ORDER)
                        .begin(paragraph("{если: колледж}а{если: школа}б{конец: колледж}в{конец: школа}"))))
                .first()
                .asString()
                .contains("здесь ждём {конец: школа}, а стоит {конец: колледж}");
        assertThat(problems(EditedTemplate.of(ORDER)
                        .begin(paragraph("а {если: колледж} б") + paragraph("в {конец: колледж} г"))))
                .singleElement()
                .asString()
                .contains("стоят в разных местах");
    }

    @Test
    @DisplayName("where a list is taken for a field, or something of a list stands outside of it")
    void misused() {
        assertThat(problems(EditedTemplate.of(DocumentKind.PAIRS_ORDER).begin(paragraph("{пары}"))))
                .singleElement()
                .asString()
                .contains("«пары» – список");
        assertThat(problems(
                        EditedTemplate.of(DocumentKind.PAIRS_ORDER).begin(paragraph("{должность наставника пары}"))))
                .singleElement()
                .asString()
                .contains("{должность наставника пары} можно поставить только внутри {начало: пары}");
    }

    @Test
    @DisplayName("where the number would be missing in some cases")
    void requisitesInACondition() {
        byte[] file = EditedTemplate.of(ORDER)
                .replace("{номер}", "{если: колледж}{номер}{конец: колледж}")
                .file();

        assertThat(texts(TemplateTrial.of(ORDER, "приказ.docx", file, new LayoutProfiles())
                        .problems()))
                .singleElement()
                .asString()
                .contains("не во всех случаях печатается {номер}");
    }

    @Test
    @DisplayName("where a table would have no row if its list is empty, unless the table stands in a condition")
    void tableOfRowsOnly() {
        String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"100\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
                + paragraph("{начало: пары}{номер пары}{конец: пары}") + "</w:tc></w:tr></w:tbl>";
        String rows = table.replace("{начало: пары}", "")
                .replace("{конец: пары}", "")
                .replace("<w:tr>", row("{начало: пары}") + "<w:tr>")
                .replace("</w:tbl>", row("{конец: пары}") + "</w:tbl>");
        DocumentKind pairs = DocumentKind.PAIRS_ORDER;

        assertThat(problems(EditedTemplate.of(pairs).begin(table))).isEmpty();
        assertThat(problems(EditedTemplate.of(pairs).begin(rows)))
                .singleElement()
                .asString()
                .startsWith("таблица 1, строка 2, столбец 1: в таблице нет строк, кроме повторяемых");
        assertThat(problems(
                        EditedTemplate.of(pairs).begin(paragraph("{если: пары}") + rows + paragraph("{конец: пары}"))))
                .isEmpty();
    }

    @Test
    @DisplayName("where a list is repeated within a list that is not its own, or there are far too many marks")
    void growth() {
        assertThat(problems(EditedTemplate.of(DocumentKind.PAIRS_ORDER)
                        .begin(paragraph("{начало: пары}")
                                + paragraph("{начало: пары}{номер пары}{конец: пары}")
                                + paragraph("{конец: пары}"))))
                .singleElement()
                .asString()
                .contains("список «пары» нельзя повторять внутри другого списка");
        assertThat(problems(EditedTemplate.of(ORDER).begin(paragraph("{дата}".repeat(2001)))))
                .containsExactly("файл: меток больше 2000");
    }

    @Test
    @DisplayName("where something that every document of the kind must say is missing")
    void missing() {
        assertThat(problems(EditedTemplate.of(ORDER).replace("{основание}", "приказа")))
                .containsExactly("документ: не хватает метки {основание}: без неё документ неполон");
    }

    @Test
    @DisplayName("where a change is tracked, with its author")
    void tracked() {
        assertThat(problems(EditedTemplate.of(ORDER)
                        .begin("<w:p><w:ins w:id=\"1\" w:author=\"Лесной В.Н.\" w:date=\"2026-09-01T00:00:00Z\"><w:r>"
                                + "<w:t>Новое</w:t></w:r></w:ins></w:p>")))
                .singleElement()
                .asString()
                .startsWith("абзац 1 («Новое»): неприменённое исправление (автор: Лесной В.Н.)");
        assertThat(problems(EditedTemplate.of(ORDER)
                        .begin("<w:p><w:del w:id=\"1\" w:author=\"Лесной"
                                + " В.Н.\"><w:r><w:delText>Старое</w:delText></w:r>"
                                + "</w:del><w:r><w:t>текст</w:t></w:r></w:p>")))
                .singleElement()
                .asString()
                .contains("автор: Лесной В.Н.");
    }

    @Test
    @DisplayName("where a comment stands, with its author")
    void commented() {
        EditedTemplate template = EditedTemplate.of(ORDER)
                .begin("<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>Спорное</w:t></w:r><w:commentRangeEnd"
                        + " w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>")
                .with(
                        "word/comments.xml",
                        "<w:comments"
                                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment"
                                + " w:id=\"7\" w:author=\"Седых О.П.\"><w:p><w:r><w:t>Проверить</w:t></w:r></w:p>"
                                + "</w:comment></w:comments>")
                .relation("comments", "comments.xml", "");

        assertThat(problems(template))
                .containsExactly("абзац 1 («Спорное»): есть примечание (автор: Седых О.П.); удалите все примечания");
    }

    @Test
    @DisplayName("where text is hidden, by itself or by its style")
    void hidden() {
        assertThat(problems(EditedTemplate.of(ORDER)
                        .begin("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайное</w:t></w:r></w:p>")))
                .singleElement()
                .asString()
                .startsWith("абзац 1 («тайное»): есть скрытый текст");
        assertThat(problems(EditedTemplate.of(ORDER)
                        .edit(
                                "word/styles.xml",
                                xml -> xml.replace(
                                        "</w:styles>",
                                        "<w:style w:type=\"character\" w:styleId=\"Ghost\"><w:name w:val=\"Ghost\"/>"
                                                + "<w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\""
                                                + " w:styleId=\"Child\"><w:name w:val=\"Child\"/><w:basedOn"
                                                + " w:val=\"Ghost\"/></w:style></w:styles>"))
                        .begin("<w:p><w:r><w:rPr><w:rStyle w:val=\"Child\"/></w:rPr><w:t>тайное</w:t></w:r></w:p>")))
                .singleElement()
                .asString()
                .contains("скрыт своим стилем");
    }

    @Test
    @DisplayName("where a field would change the text by itself or fetch another file, also if its code is cut up")
    void fields() {
        String field =
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r>"
                        + "<w:r><w:instrText>TEXT \"c:\\secret.txt\"</w:instrText></w:r><w:r><w:fldChar"
                        + " w:fldCharType=\"end\"/></w:r></w:p>";
        assertThat(problems(EditedTemplate.of(ORDER).begin(field)))
                .singleElement()
                .asString()
                .contains("поле Word «INCLUDETEXT»");
        assertThat(problems(EditedTemplate.of(ORDER)
                        .begin("<w:p><w:fldSimple w:instr=\" DATE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>")))
                .singleElement()
                .asString()
                .contains("поле Word «DATE»");
    }

    @Test
    @DisplayName("if it has macros, embedded files or controls")
    void macros() {
        assertThat(problems(EditedTemplate.of(ORDER)
                        .with("word/vbaProject.bin", new byte[] {1, 2, 3})
                        .relation("vbaProject", "vbaProject.bin", "")))
                .anySatisfy(problem -> assertThat(problem).contains("есть макросы"));
        assertThat(problems(EditedTemplate.of(ORDER)
                        .edit(
                                "[Content_Types].xml",
                                xml -> xml.replace(
                                        WORD + "document.main+xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml"))))
                .anySatisfy(problem -> assertThat(problem).contains("документ с макросами (.docm)"));
        assertThat(problems(EditedTemplate.of(ORDER)
                        .with("word/embeddings/oleObject1.bin", new byte[] {1})
                        .relation("oleObject", "embeddings/oleObject1.bin", "")))
                .anySatisfy(problem -> assertThat(problem).contains("вложен другой файл"));
        assertThat(problems(EditedTemplate.of(ORDER).relation("aFChunk", "chunk.xml", "")))
                .containsExactly("связи части word/document.xml: в файл вставлен другой документ; вставьте его текст");
    }

    @Test
    @DisplayName("if something is fetched from elsewhere; a link to a site is not")
    void external() {
        String outside = " TargetMode=\"External\"";
        assertThat(problems(EditedTemplate.of(ORDER).relation("image", "http://evil.example/pixel.png", outside)))
                .singleElement()
                .asString()
                .startsWith("связи части word/document.xml: картинка берётся из другого места");
        assertThat(problems(EditedTemplate.of(ORDER).relation("attachedTemplate", "file:///c:/x.dotm", outside)))
                .singleElement()
                .asString()
                .contains("подключён шаблон из другого места");
        assertThat(problems(EditedTemplate.of(ORDER).relation("hyperlink", "file://server/share", outside)))
                .singleElement()
                .asString()
                .contains("ссылка ведёт не на страницу сайта");
        assertThat(problems(EditedTemplate.of(ORDER).relation("hyperlink", "https://school.example/", outside)))
                .isEmpty();
    }

    @Test
    @DisplayName("if its XML declares entities, in whichever part")
    void entities() {
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        for (String part : List.of("word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels")) {
            EditedTemplate template = EditedTemplate.of(ORDER)
                    .edit(part, xml -> xml.replaceFirst("\\?>", "?>" + doctype.replace("$", "\\$")));
            assertThat(problems(template))
                    .as(part)
                    .singleElement()
                    .asString()
                    .isEqualTo("файл: часть " + part + ": объявления типов и сущностей (DOCTYPE) в шаблоне запрещены");
        }
    }

    @Test
    @DisplayName("if it unpacks to far more than it holds, or is too long, in bounded memory")
    void bombs() throws IOException {
        byte[] zeros = new byte[19 * 1024 * 1024];
        assertThat(problems(EditedTemplate.of(ORDER).with("word/media/image1.png", zeros)))
                .singleElement()
                .asString()
                .contains("распакованный файл слишком велик");
        assertThat(problems(EditedTemplate.of(ORDER).with("word/theme/theme1.xml", "<a>" + "<b>".repeat(10_000))))
                .singleElement()
                .asString()
                .contains("слишком сложно");
        assertThat(texts(EditedTemplate.read(ORDER, "t.docx", new byte[5 * 1024 * 1024 + 1])
                        .problems()))
                .containsExactly("файл: он больше 5 МБ; шаблон столько не занимает");
        assertThat(problems(EditedTemplate.of(ORDER).begin(paragraph("ы".repeat(600_000)))))
                .containsExactly("файл: часть word/document.xml слишком велика для шаблона");
        byte[] many = many(600);
        assertThat(texts(EditedTemplate.read(ORDER, "t.docx", many).problems()))
                .singleElement()
                .asString()
                .contains("больше 500 частей");
    }

    @Test
    @DisplayName("if half a gigabyte was packed into half a megabyte, and hardly any of it is unpacked")
    void memory() throws IOException {
        byte[] bomb = unpackingTo(512L * 1024 * 1024);
        assertThat(bomb.length).as("small enough to be looked at").isLessThan(MOST_BYTES);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        refusal("t.docx", bomb);
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(refusal("t.docx", bomb)).contains("распакованный файл слишком велик");

        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes taken while it was refused")
                .isLessThan(64L * 1024 * 1024);
    }

    /** A template whose text is nothing but blanks. */
    private static byte[] unpackingTo(long bytes) throws IOException {
        byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream sound = new ZipInputStream(new ByteArrayInputStream(ShippedTemplates.read(ORDER)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = sound.getNextEntry(); entry != null; entry = sound.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = sound.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    int body = xml.indexOf("<w:body>");
                    zip.write(xml.substring(0, body).getBytes(StandardCharsets.UTF_8));
                    for (long written = 0; written < bytes; written += blanks.length) {
                        zip.write(blanks);
                    }
                    zip.write(xml.substring(body).getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(content);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("if it is cut off, or no Word document")
    void wrongType() throws IOException {
        byte[] whole = EditedTemplate.of(ORDER).file();
        assertThat(refusal("t.docx", Arrays.copyOf(whole, whole.length / 2))).contains("файл");
        assertThat(refusal("t.docx", new byte[0])).contains("не документ Word");
        assertThat(refusal("t.docx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .contains("не документ Word");
        assertThat(refusal("t.docx", "<svg onload='x'/>".getBytes(StandardCharsets.US_ASCII)))
                .contains("не документ Word");
        assertThat(refusal("t.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .contains("старом виде (.doc)");
        assertThat(refusal("t.docx", many(2))).contains("архив, но не документ Word");
    }

    @Test
    @DisplayName("if its name or its text turns the direction of reading")
    void direction() {
        byte[] sound = EditedTemplate.of(ORDER).file();
        assertThat(refusal("шаблон\u202Excod.docx", sound)).startsWith("имя файла: в нём есть невидимые знаки");
        assertThat(problems(EditedTemplate.of(ORDER).begin(paragraph("Приказ\u202E"))))
                .singleElement()
                .asString()
                .contains("знаки смены направления");
    }

    @Test
    @DisplayName("if the foot of its sheets is taken, where the code of the text is to stand")
    void foot() {
        EditedTemplate template = EditedTemplate.of(ORDER)
                .with(
                        "word/footer9.xml",
                        "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r>"
                                + "<w:t>тел. 12-34</w:t></w:r></w:p></w:ftr>")
                .relation("footer", "footer9.xml", "");

        assertThat(problems(template)).singleElement().asString().startsWith("нижний колонтитул: внизу каждого листа");
    }

    @Test
    @DisplayName("if a picture is broken, far too large, or of a kind that not every program shows")
    void pictures() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_BINARY), "png", picture);
        assertThat(problems(EditedTemplate.of(ORDER)
                        .with("word/media/image1.jpeg", "<svg/>".getBytes(StandardCharsets.US_ASCII))))
                .singleElement()
                .asString()
                .contains("не читается как PNG, JPEG или GIF");
        assertThat(problems(EditedTemplate.of(ORDER).with("word/media/image1.png", picture.toByteArray())))
                .singleElement()
                .asString()
                .contains("слишком велика");
        assertThat(problems(EditedTemplate.of(ORDER).with("word/media/image1.emf", new byte[] {1})))
                .singleElement()
                .asString()
                .contains("вставьте её как PNG или JPEG");
    }

    private static List<String> problems(EditedTemplate template) {
        return texts(template.read().problems());
    }

    private static String refusal(String name, byte[] file) {
        List<String> problems = texts(EditedTemplate.read(ORDER, name, file).problems());
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static List<String> texts(List<TemplateProblem> problems) {
        return problems.stream().map(TemplateProblem::text).toList();
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String row(String text) {
        return "<w:tr><w:tc><w:tcPr/>" + paragraph(text) + "</w:tc></w:tr>";
    }

    private static byte[] many(int entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int number = 0; number < entries; number++) {
                zip.putNextEntry(new ZipEntry("part" + number + ".xml"));
                zip.write("<a/>".getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
