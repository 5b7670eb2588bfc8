package ru.nastavnik.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The record's codes in Russian: what was acted on, the facts with it, and those values that are codes themselves. */
@Component
public class JournalWords {
    /** Enough to compare by eye; the whole of it stands in the document. */
    private static final int CHECKSUM_SHOWN = 12;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Facts that name a subject under another word. */
    private static final Map<String, String> SUBJECTS =
            Map.of("form", "monitoring-definition", "figureSet", "figure-set", "set", "figure-set");

    private final Properties words = read();

    /** «организация МБОУ «СОШ № 1»», «должность 0198…»; of an account its owner. */
    public String subjectOf(AuditEntry entry, Function<UUID, String> nameOf, SubjectNames subjects) {
        String word = subject(entry.subjectType());
        if (entry.subjectId().equals("unknown")) {
            return word + " с таким именем для входа не найдена";
        }
        return word + " "
                + (entry.subjectType().equals("account") && SubjectNames.isId(entry.subjectId())
                        ? nameOf.apply(UUID.fromString(entry.subjectId()))
                        : subjects.nameOf(entry.subjectType(), entry.subjectId())
                                .orElse(entry.subjectId()));
    }

    /** «роль: директор, с: 01.09.2026», empty if nothing was written with the action. */
    public String factsOf(AuditEntry entry, Function<UUID, String> nameOf, SubjectNames subjects) {
        return entry.facts().entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact(fact.getKey()) + ": " + value(fact.getKey(), fact.getValue(), nameOf, subjects))
                .collect(Collectors.joining(", "));
    }

    /** The code itself if nobody has named it: better read a code than nothing. */
    String subject(String type) {
        return words.getProperty("subject." + type, type);
    }

    String fact(String key) {
        return words.getProperty("fact." + key, key);
    }

    boolean knowsSubject(String type) {
        return words.containsKey("subject." + type);
    }

    boolean knowsFact(String key) {
        return words.containsKey("fact." + key);
    }

    private String value(String key, String value, Function<UUID, String> nameOf, SubjectNames subjects) {
        String word = words.getProperty("value." + key + "." + value);
        if (word != null) {
            return word;
        }
        if (key.equals("sha256")) {
            return value.substring(0, Math.min(CHECKSUM_SHOWN, value.length())) + "…";
        }
        if (DAY.matcher(value).matches()) {
            return RUSSIAN_DAY.format(LocalDate.parse(value));
        }
        boolean person = key.equals("account") || key.equals("substitute") || key.equals("candidate");
        if (person && SubjectNames.isId(value)) {
            return nameOf.apply(UUID.fromString(value));
        }
        String type = SUBJECTS.getOrDefault(key, key);
        return SubjectNames.isId(value) || key.equals("form")
                ? subjects.nameOf(type, value).orElse(value)
                : value;
    }

    private static Properties read() {
        Properties read = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("ru/nastavnik/audit/journal-words.properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
