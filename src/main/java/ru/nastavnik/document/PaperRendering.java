package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.domain.CheckCode;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.page.PlainText;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.FileProperties;
import ru.nastavnik.document.template.TemplateCompiler;

/**
 * Writes papers again from what they were written from, by the templates that come with the program; needs no database.
 * For one thread.
 */
public final class PaperRendering {

    private record Variant(DocumentKind kind, LayoutProfile layout) {}

    private final LayoutProfiles layouts = new LayoutProfiles();
    private final Map<Variant, CompiledTemplate> templates = new HashMap<>();
    private final String publicAddress;

    /** @param publicAddress as set for the installation; empty: the square codes hold the codes only */
    public PaperRendering(String publicAddress) {
        this.publicAddress = PrintCodes.address(publicAddress);
    }

    /** A text with the places of its number, its date and its codes open; its code are eight letters. */
    public static final class Text {
        private final byte[] open;
        private final String code;

        private Text(byte[] open, String code) {
            this.open = open;
            this.code = code;
        }

        /** The file with its places open. */
        public byte[] open() {
            return open.clone();
        }

        public String code() {
            return code;
        }
    }

    public Text write(WrittenPaper paper) {
        CompiledTemplate template =
                templates.computeIfAbsent(new Variant(paper.kind(), layouts.on(paper.date())), PaperRendering::compile);
        FileProperties properties = new FileProperties(paper.title(), paper.author());
        byte[] open = open(template, paper.kind(), paper.data(), properties);
        return new Text(open, VersionCode.of(DocumentText.paragraphs(open)).value());
    }

    static byte[] open(CompiledTemplate template, DocumentKind kind, DocumentData data, FileProperties properties) {
        return kind.datedByEvent()
                ? template.writeWithoutNumber(data, properties)
                : template.writeOpen(data, properties);
    }

    /**
     * The file that is registered.
     *
     * @param check the text's code of checking; null: it was never printed
     */
    public byte[] registered(Text text, String number, LocalDate date, @Nullable String check) {
        return PrintCodes.fill(
                text.open,
                number,
                Dates.written(date),
                new VersionCode(text.code),
                check == null ? null : new CheckCode(check),
                publicAddress);
    }

    /** The words by which a registered file is found. */
    public static String words(byte[] registered) {
        return PlainText.of(registered);
    }

    /** «7F2K-9QXM», as people read it. */
    public static String printed(String code) {
        return new VersionCode(code).printed();
    }

    private static CompiledTemplate compile(Variant variant) {
        return TemplateCompiler.compile(
                ShippedTemplates.file(variant.kind()),
                ShippedTemplates.read(variant.kind()),
                variant.kind().schema(),
                variant.layout());
    }
}
