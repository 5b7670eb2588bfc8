package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.nastavnik.document.check.SquareCode;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.FileProperties;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.document.template.PackageGuard;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.document.template.TemplateException;
import ru.nastavnik.shared.OrganizationKind;

class DocumentTemplatesTest {

    private static final LayoutProfiles LAYOUTS = new LayoutProfiles();
    private static final LayoutProfile LAYOUT = LAYOUTS.on(LocalDate.of(2026, 9, 7));

    private static CompiledTemplate template(DocumentKind kind) {
        return template(kind, LAYOUT);
    }

    private static CompiledTemplate template(DocumentKind kind, LayoutProfile layout) {
        try {
            String file = "forms/documents/" + kind.templateFile();
            return TemplateCompiler.compile(file, Files.readAllBytes(Path.of(file)), kind.schema(), layout);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String text(byte[] docx) throws Exception {
        WordprocessingMLPackage word = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
        StringWriter text = new StringWriter();
        TextUtils.extractText(word.getMainDocumentPart().getJaxbElement(), text);
        // Spaces that do not break are spaces to a reader.
        return text.toString().replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_kind_has_a_template_that_fits_its_schema_and_gives_a_document_that_opens(DocumentKind kind)
            throws Exception {
        DocumentData data = SampleDocuments.of(kind);
        assertThat(kind.schema().problems(data, "")).isEmpty();
        byte[] docx = template(kind).write(data);
        keep(kind.templateFile(), docx);
        String owner = switch (kind) {
            case DIRECTIVE -> "Департамент общего образования";
            case MUNICIPAL_ROADMAP -> "муниципального образования «Томский район»";
            default -> "МБОУ «СОШ № 12»";
        };
        assertThat(text(docx)).contains(owner).doesNotContain("[", "]", "\uE000");
    }

    @Test
    void the_order_of_a_school_appoints_a_curator_and_that_of_a_college_a_navigator() throws Exception {
        CompiledTemplate order = template(DocumentKind.CURATOR_ORDER);
        byte[] school = order.write(SampleDocuments.curatorOrder(OrganizationKind.SCHOOL));
        byte[] college = order.write(SampleDocuments.curatorOrder(OrganizationKind.COLLEGE));
        keep("curator-order-college.docx", college);
        assertThat(text(school))
                .contains("Назначить Константинопольскую Марию Александровну, заместителя директора по "
                        + "учебно-воспитательной работе, куратором внедрения целевой модели наставничества в МБОУ «СОШ № 12» "
                        + "с 07.09.2026.")
                .doesNotContain("навигатор");
        assertThat(text(college))
                .contains("педагогом-навигатором, ответственным за внедрение модели наставничества")
                .doesNotContain("куратор");
    }

    @Test
    void the_pairs_of_an_order_stand_in_its_annex_however_many_they_are() throws Exception {
        CompiledTemplate order = template(DocumentKind.PAIRS_ORDER);
        byte[] one = order.write(SampleDocuments.pairsOrder(1));
        byte[] fifty = order.write(SampleDocuments.pairsOrder(50));
        keep("pairs-order-1.docx", one);
        keep("pairs-order-23.docx", order.write(SampleDocuments.pairsOrder(23)));
        keep("pairs-order-50.docx", fifty);
        assertThat(text(one).split("Благовещенская", -1)).hasSize(2);
        assertThat(text(fifty).split("Благовещенская", -1)).hasSize(51);
        assertThat(text(fifty)).contains("Приложение № 1").doesNotContain("Приложение № 2");
    }

    @Test
    void the_column_of_role_models_stands_only_where_a_pair_has_one() throws Exception {
        CompiledTemplate order = template(DocumentKind.PAIRS_ORDER);
        DocumentData with = SampleDocuments.pairsOrder(23);
        DocumentData without = with.toBuilder()
                .condition("roleModels", false)
                .condition("noRoleModels", true)
                .build();
        byte[] narrow = order.write(without);
        keep("pairs-order-23-no-models.docx", narrow);
        assertThat(text(order.write(with))).contains("Ролевая модель");
        assertThat(text(narrow))
                .doesNotContain("Ролевая модель")
                .contains("Форма наставничества")
                .contains("Приложение № 1: наставнические пары и группы на 2026/2027 учебный год.");
        assertThat(text(narrow).split("Благовещенская", -1)).hasSize(24);
    }

    @Test
    void numbers_of_rows_have_room_for_two_digits_and_no_cell_breaks_a_row() {
        String body = part(template(DocumentKind.PAIRS_ORDER).write(SampleDocuments.pairsOrder(50)), "document");
        List<Integer> first = Pattern.compile("<w:tblGrid><w:gridCol w:w=\"(\\d+)\"")
                .matcher(body)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .filter(width -> width < 1000)
                .toList();
        assertThat(first).isNotEmpty().allMatch(width -> width >= 680);
        assertThat(body.split("<w:tr>|<w:tr ", -1)).hasSameSizeAs(body.split("<w:cantSplit/>", -1));
    }

    @Test
    void the_last_point_keeps_with_the_signature_in_every_order() {
        for (DocumentKind kind : List.of(
                DocumentKind.CURATOR_ORDER,
                DocumentKind.CURATOR_RELEASE_ORDER,
                DocumentKind.PROGRAMME,
                DocumentKind.ROADMAP,
                DocumentKind.PAIRS_ORDER)) {
            String body = part(template(kind).write(SampleDocuments.of(kind)), "document");
            String before = body.substring(0, body.indexOf("оставляю за собой"));
            assertThat(before.substring(before.lastIndexOf("<w:p>")))
                    .as(kind.name())
                    .contains("<w:keepNext/>");
        }
    }

    @Test
    void the_line_of_acquaintance_keeps_with_the_signature() {
        for (DocumentKind kind : List.of(DocumentKind.CURATOR_ORDER, DocumentKind.CURATOR_RELEASE_ORDER)) {
            String body = part(template(kind).write(SampleDocuments.of(kind)), "document");
            String signature = body.substring(body.indexOf("оставляю за собой"), body.indexOf("ознакомлена"));
            assertThat(signature.split("<w:pStyle w:val=\"Sign", -1))
                    .as(kind.name())
                    .hasSameSizeAs(signature.split("<w:pStyle w:val=\"Sign(?:Right|Ground)?\"/><w:keepNext/>", -1));
        }
    }

    @Test
    void a_later_version_of_a_roadmap_names_the_order_that_it_changes() throws Exception {
        byte[] docx = template(DocumentKind.ROADMAP).write(SampleDocuments.amendedRoadmap(34));
        keep("roadmap-amended.docx", docx);
        assertThat(text(docx))
                .contains(
                        "О внесении изменений в «дорожную карту» внедрения целевой модели наставничества на 2026/2027 учебный год",
                        "утверждённую приказом от 01.09.2026 № 3-од «Об утверждении «дорожной карты» внедрения целевой модели"
                                + " наставничества на 2026/2027 учебный год», изложив её в новой редакции (прилагается).")
                .doesNotContain("Утвердить прилагаемую");
    }

    @Test
    void an_acting_signatory_signs_with_the_ground_of_acting() throws Exception {
        DocumentData data = SampleDocuments.curatorOrder(OrganizationKind.SCHOOL).toBuilder()
                .field("signatoryPost", "И.о. директора")
                .field("signatoryGround", "приказа управления образования от 01.09.2026 № 45")
                .build();
        byte[] docx = template(DocumentKind.CURATOR_ORDER).write(data);
        keep("curator-order-acting.docx", docx);
        assertThat(text(docx))
                .contains("И.о. директора", "(на основании приказа управления образования от 01.09.2026 № 45)");
    }

    @Test
    void a_consent_names_who_gives_it_for_whom_with_papers_and_addresses_as_the_law_asks() throws Exception {
        byte[] child =
                template(DocumentKind.CONSENT_PERSONAL_DATA).write(SampleDocuments.processingConsent(false, true));
        byte[] own =
                template(DocumentKind.CONSENT_PERSONAL_DATA).write(SampleDocuments.processingConsent(false, false));
        keep("consent-personal-data-child.docx", child);
        keep("consent-personal-data-own.docx", own);
        assertThat(text(child))
                .contains(
                        "(фамилия, имя, отчество законного представителя)",
                        "документ, подтверждающий полномочия",
                        "действуя в интересах несовершеннолетней Ручьёвой Анны Ильиничны, дата рождения: 01.03.2014,",
                        "паспорт",
                        "адрес:");
        assertThat(text(own))
                .contains("Я, Ручьёва Анна Ильинична, дата рождения: 01.03.2014,", "паспорт", "адрес:")
                .doesNotContain("законного представителя", "представляемого");
    }

    /** 152-FZ art. 9 part 4, points 3–8. */
    @Test
    void a_consent_to_processing_names_the_operator_and_everybody_who_handles_the_data() throws Exception {
        String paper = text(
                template(DocumentKind.CONSENT_PERSONAL_DATA).write(SampleDocuments.processingConsent(false, false)));
        assertThat(paper)
                .contains(
                        "Оператор: ",
                        "адрес: 636000, Томская область, с. Светлое, ул. Школьная, д. 1.",
                        "Цель обработки: ",
                        "Перечень данных: ",
                        "Обработка поручена",
                        "ОГКУ «Центр данных», адрес: г. Томск, пр. Проверочный, д. 2 – хранение данных",
                        "Действия с данными: ",
                        "Срок и отзыв: ",
                        "письменным заявлением, поданным оператору по адресу: 636000")
                .doesNotContain("Данные передаются:", "Передача третьим лицам не допускается");
    }

    /** Roskomnadzor's order № 18 of 24.02.2021, point 1; 152-FZ art. 10.1. */
    @Test
    void a_consent_to_distribution_asks_for_each_item_and_for_no_passport() throws Exception {
        byte[] child =
                template(DocumentKind.CONSENT_PUBLICATION).write(SampleDocuments.distributionConsent(false, true));
        byte[] own =
                template(DocumentKind.CONSENT_PUBLICATION).write(SampleDocuments.distributionConsent(false, false));
        keep("consent-publication-child.docx", child);
        keep("consent-publication-own.docx", own);
        for (byte[] paper : List.of(child, own)) {
            assertThat(text(paper))
                    .contains(
                            "телефон, адрес электронной почты или почтовый адрес",
                            "ИНН 0000000000, ОГРН 1000000000110",
                            "https://школа7.рф/наставничество",
                            "Цель: ",
                            "строка без отметки означает «нет»",
                            "фамилия, имя",
                            "фотография",
                            "Иные условия и запреты",
                            "Срок: ",
                            "часть 12 статьи 10.1")
                    .doesNotContain("паспорт", "дата рождения");
        }
        assertThat(text(child)).contains("действуя в интересах несовершеннолетней Ручьёвой Анны Ильиничны,");
        assertThat(text(own)).doesNotContain("законного представителя", "представляемого");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void the_sheets_on_the_page_say_word_for_word_what_the_file_says(DocumentKind kind) throws Exception {
        byte[] docx = template(kind).write(SampleDocuments.of(kind));
        // Numbers of points are the page's own text: Word counts them when it opens the file.
        String page = DocumentPages.html(docx)
                .replaceAll("(<p[^>]*>)[^<]+", "$1")
                .replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "")
                .replace("&amp;", "&");
        assertThat(bare(page)).isEqualTo(bare(text(docx)));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }

    @Test
    void an_annex_begins_a_sheet_of_its_own_on_the_page_too() {
        String page = DocumentPages.html(
                template(DocumentKind.PAIRS_ORDER).write(SampleDocuments.pairsOrder("amending", 2, 1)));
        assertThat(page.split("<section", -1))
                .as("order, two annexes, sheet of acquaintance")
                .hasSize(5);
        assertThat(page).contains("height:calc(var(--pt)*25.5)");
    }

    @Test
    void what_belongs_together_stays_on_one_line() throws Exception {
        assertThat(part(template(DocumentKind.PAIRS_ORDER).write(SampleDocuments.pairsOrder(1)), "document"))
                .contains("№\u00A0</w:t>", "СОШ №\u00A012", "О.П.\u00A0Седых", "педагог\u00A0– ученик");
    }

    @Test
    void each_kind_of_order_on_pairs_has_its_heading_and_its_operative_words() throws Exception {
        String earlier = "от 21.09.2026 № 17-од";
        assertThat(pairs("fixing", 2, 0))
                .contains("О закреплении наставнических пар и групп", "Закрепить за наставниками", "Установить срок")
                .doesNotContain("изменени", "Прекратить", "утратившим", earlier);
        assertThat(pairs("amending", 2, 1))
                .contains(
                        "О внесении изменений в приказ " + earlier + " «О закреплении наставнических пар и групп»",
                        "Внести в приказ " + earlier,
                        "– дополнительно закрепить за наставниками наставляемых на 2026/2027 учебный год (пар и групп: 2)"
                                + " согласно приложению № 1 к настоящему приказу;",
                        "работу наставнических пар и групп (пар и групп: 1) согласно приложению № 2 к настоящему приказу.",
                        "В остальной части приказ " + earlier + " оставить без изменений.",
                        "Приложение № 1",
                        "Приложение № 2")
                .doesNotContain("утратившим");
        assertThat(pairs("amending", 1, 0)).contains("согласно приложению № 1 к настоящему приказу.");
        assertThat(pairs("ending", 0, 3))
                .contains(
                        "О прекращении работы наставнических пар и групп",
                        "Прекратить с 01.10.2026 работу наставнических пар и групп, закреплённых приказом " + earlier
                                + " (пар и групп: 3), согласно приложению № 1 к настоящему приказу.",
                        "Считать приказ " + earlier + " исполненным и утратившим силу с 01.10.2026.",
                        "Приложение № 1")
                .doesNotContain("Приложение № 2", "Закрепить", "Установить срок", "проведение и учёт встреч");
        assertThat(pairs("cancelling", 0, 2))
                .contains(
                        "Об отмене приказа " + earlier + " «О закреплении наставнических пар и групп»",
                        "Признать приказ " + earlier
                                + " «О закреплении наставнических пар и групп» утратившим силу с 01.10.2026.",
                        "закреплённых указанным приказом (пар и групп: 2), согласно приложению № 1")
                .doesNotContain("О закреплении наставнических пар и групп\n", "Закрепить", "Приложение № 2");
    }

    private static String pairs(String kind, int pairs, int ended) throws Exception {
        byte[] docx = template(DocumentKind.PAIRS_ORDER).write(SampleDocuments.pairsOrder(kind, pairs, ended));
        keep("pairs-order-" + kind + "-" + pairs + "-" + ended + ".docx", docx);
        return text(docx);
    }

    @Test
    void the_documents_date_decides_by_which_edition_of_the_standard_it_is_laid_out() {
        LayoutProfile before = LAYOUTS.on(LocalDate.of(2025, 8, 17));
        LayoutProfile since = LAYOUTS.on(LocalDate.of(2025, 8, 18));
        assertThat(before.standard()).isEqualTo("ГОСТ Р 7.0.97-2016");
        assertThat(since.standard()).isEqualTo("ГОСТ Р 7.0.97-2025");
        assertThat(LAYOUTS.on(LocalDate.of(2015, 1, 1))).isEqualTo(before);
        assertThat(LAYOUTS.on(LocalDate.of(2031, 1, 1))).isEqualTo(since);
        // Lines in a corner: up to 7.5 cm by the edition of 2016, up to 8 cm by that of 2025, of a text 17 cm wide.
        assertThat(indents(before)).isEqualTo(Map.of("Heading", "5386", "Annex", "5386", "AnnexLand", "10318"));
        assertThat(indents(since)).isEqualTo(Map.of("Heading", "5102", "Annex", "5102", "AnnexLand", "10035"));
    }

    @Test
    void both_editions_keep_the_margins_of_papers_stored_for_ever_and_the_number_on_the_second_page() {
        for (LayoutProfile layout : LAYOUTS.all()) {
            String body = part(template(DocumentKind.ROADMAP, layout).write(SampleDocuments.roadmap(34)), "document");
            assertThat(body)
                    .contains("w:top=\"1134\" w:right=\"567\" w:bottom=\"1134\" w:left=\"1701\"")
                    .contains("w:top=\"1701\" w:right=\"1134\" w:bottom=\"567\" w:left=\"1134\"")
                    .contains("<w:titlePg/>");
        }
    }

    private static Map<String, String> indents(LayoutProfile layout) {
        String styles = part(template(DocumentKind.PAIRS_ORDER, layout).write(SampleDocuments.pairsOrder(1)), "styles");
        Map<String, String> indents = new TreeMap<>();
        Matcher style = Pattern.compile(
                        "w:styleId=\"(Heading|Annex|AnnexLand)\".*?<w:ind [^>]*?w:(?:left|right)=\"(\\d+)\"",
                        Pattern.DOTALL)
                .matcher(styles);
        while (style.find()) {
            indents.put(style.group(1), style.group(2));
        }
        return indents;
    }

    private static String part(byte[] docx, String name) {
        byte[] part = PackageGuard.read("document", docx).get("word/" + name + ".xml");
        return new String(Objects.requireNonNull(part), StandardCharsets.UTF_8);
    }

    @Test
    void the_same_data_gives_the_same_bytes() {
        DocumentData data = SampleDocuments.pairsOrder(5);
        assertThat(template(DocumentKind.PAIRS_ORDER).write(data))
                .isEqualTo(template(DocumentKind.PAIRS_ORDER).write(data));
    }

    @Test
    void hostile_text_stays_text_and_forbidden_characters_are_dropped() throws Exception {
        DocumentData data = SampleDocuments.curatorOrder(OrganizationKind.SCHOOL).toBuilder()
                .field("candidateAccusative", "О'Нил & <сын>\u0000\u0008\uD800</w:t></w:r><w:r><w:t>взлом\uFFFF")
                .build();
        String text = text(template(DocumentKind.CURATOR_ORDER).write(data));
        assertThat(text).contains("О'Нил & <сын></w:t></w:r><w:r><w:t>взлом");
    }

    @Test
    void a_template_with_an_unknown_tag_is_refused_with_the_names_of_file_and_tag() throws Exception {
        byte[] docx = Files.readAllBytes(Path.of("forms/documents/curator-order.docx"));
        assertThatThrownBy(() -> TemplateCompiler.compile(
                        "forms/documents/own.docx", docx, DocumentKind.ACQUAINTANCE_SHEET.schema(), LAYOUT))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("forms/documents/own.docx")
                .hasMessageContaining("неизвестный тег «field:documentName»");
    }

    @Test
    void a_template_without_a_required_tag_is_refused_with_its_name() throws Exception {
        byte[] docx = Files.readAllBytes(Path.of("forms/documents/acquaintance-sheet.docx"));
        DocumentSchema schema = DocumentSchema.schema()
                .required(FieldType.TEXT, "organizationName organizationShortName orderTitle number basis")
                .optional(FieldType.TEXT, "founder documentNameInstrumental")
                .required(FieldType.DATE, "date")
                .repeat("persons", DocumentSchema.schema().required(FieldType.TEXT, "no name post"))
                .build();
        assertThatThrownBy(() -> TemplateCompiler.compile("own.docx", docx, schema, LAYOUT))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("own.docx")
                .hasMessageContaining("field:basis");
    }

    @Test
    void a_zip_bomb_is_refused_before_anything_unpacks_it() throws Exception {
        java.io.ByteArrayOutputStream bomb = new java.io.ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bomb)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
            zip.write(new byte[40_000_000]);
        }
        assertThatThrownBy(() -> TemplateCompiler.compile(
                        "bomb.docx", bomb.toByteArray(), DocumentKind.DIRECTIVE.schema(), LAYOUT))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("слишком велик");
    }

    /** For looking at: -Ddocuments.keep=folder. */
    @Test
    void the_first_sheet_bears_a_square_code_where_the_edition_of_the_standard_knows_one() throws Exception {
        byte[] picture = SquareCode.png("NASTAVNIK:7F2K9QXM:K7HM4TQAWXCPN9RE3D");
        OpenPaper.Words words = new OpenPaper.Words(
                "15-од", "07.09.2026", "7F2K-9QXM. Код проверки: K7H-M4T-QAW-XCP-N9R-E3D", "Проверить документ: адрес");
        for (DocumentKind kind :
                List.of(DocumentKind.PAIRS_ORDER, DocumentKind.ROADMAP, DocumentKind.EXECUTION_REPORT)) {
            DocumentData data = SampleDocuments.of(kind);
            byte[] open = template(kind).writeOpen(data, new FileProperties("", ""));
            byte[] print = OpenPaper.fill(open, words, picture);
            keep("square-code-" + kind.templateFile(), print);
            assertThat(OpenPaper.square(print)).as(kind.name()).hasValue(picture);
            assertThat(part(print, "footer-first")).contains("K7H-M4T", "Проверить документ", "QR-код");
            assertThat(part(print, "footer")).contains("K7H-M4T").doesNotContain("Проверить документ", "QR-код");
            assertThat(DocumentPages.printable(print, "Печать")).contains("@bottom-right");
            assertThat(OpenPaper.square(OpenPaper.fill(open, words, null)))
                    .as("without a code of checking")
                    .isEmpty();

            byte[] older = OpenPaper.fill(
                    template(kind, LAYOUTS.on(LocalDate.of(2025, 8, 17))).writeOpen(data, new FileProperties("", "")),
                    words,
                    picture);
            assertThat(OpenPaper.square(older)).isEmpty();
            assertThat(part(older, "footer")).contains("K7H-M4T");
            assertThat(DocumentPages.printable(older, "Печать")).doesNotContain("@bottom-right");
        }
    }

    private static void keep(String name, byte[] docx) throws IOException {
        String folder = System.getProperty("documents.keep", System.getenv("DOCUMENTS_KEEP"));
        if (folder != null) {
            Files.write(Path.of(folder, name), docx);
        }
    }
}
