package ru.nastavnik.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.document.template.TemplateException;
import ru.nastavnik.document.template.TemplateVocabulary;
import ru.nastavnik.document.template.TemplateWord;

/** The Russian names of {@code forms/documents/names.properties}, and what a preview shows for them. */
final class TemplateNames {

    private static final String FILE = "forms/documents/names.properties";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Properties NAMES = load();
    private static final Map<DocumentKind, TemplateVocabulary> VOCABULARIES = vocabularies();

    private TemplateNames() {}

    static TemplateVocabulary of(DocumentKind kind) {
        return java.util.Objects.requireNonNull(VOCABULARIES.get(kind));
    }

    /** Whether the file names it; what it does not is written by its key. */
    static boolean named(DocumentKind kind, TemplateWord word) {
        return entry(kind, word.key()) != null;
    }

    /** What a preview says in the place of a field. */
    static String sample(DocumentKind kind, TemplateWord word) {
        String entry = entry(kind, word.key());
        int bar = entry == null ? -1 : entry.indexOf('|');
        return entry == null || bar < 0 ? word.text() : entry.substring(bar + 1).strip();
    }

    static LocalDate sampleDay(DocumentKind kind, TemplateWord word, LocalDate otherwise) {
        String text = sample(kind, word);
        return text.matches("\\d\\d\\.\\d\\d\\.\\d{4}") ? LocalDate.parse(text, DAY) : otherwise;
    }

    private static Map<DocumentKind, TemplateVocabulary> vocabularies() {
        Map<DocumentKind, TemplateVocabulary> vocabularies = new EnumMap<>(DocumentKind.class);
        for (DocumentKind kind : DocumentKind.values()) {
            vocabularies.put(kind, new TemplateVocabulary(kind.schema(), key -> name(kind, key)));
        }
        return vocabularies;
    }

    private static String name(DocumentKind kind, String key) {
        String entry = entry(kind, key);
        return entry == null ? key : entry.split("\\|", 2)[0].strip();
    }

    private static @Nullable String entry(DocumentKind kind, String key) {
        String own = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + key;
        return NAMES.getProperty(own, NAMES.getProperty(key));
    }

    private static Properties load() {
        Properties names = new Properties();
        try (InputStream input = new ClassPathResource(FILE).getInputStream();
                InputStreamReader reader = new InputStreamReader(input, StandardCharsets.UTF_8)) {
            names.load(reader);
            return names;
        } catch (IOException missing) {
            throw new TemplateException(FILE + ": файла нет", missing);
        }
    }
}
