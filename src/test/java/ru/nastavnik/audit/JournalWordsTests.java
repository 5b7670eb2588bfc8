package ru.nastavnik.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The administrator reads in the journal what was acted on in Russian, not in the program's codes. */
class JournalWordsTests {
    private static final Pattern RECORD = Pattern.compile("audit\\s*\\.\\s*record\\(([^;]*);");
    private static final Pattern SUBJECT =
            Pattern.compile("^[^,]*,\\s*(?:\"([a-z-]+)\"|(?:(\\w+)\\.)?(SUBJECT))\\s*,", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("String SUBJECT = \"([a-z-]+)\"");
    private static final Pattern FACT = Pattern.compile("\"([a-z][A-Za-z0-9]*)\"\\s*,");
    private static final UUID SOMEBODY = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final Function<UUID, String> NAMES = id -> "Иванова А. А.";

    private static final SubjectNames SUBJECTS =
            (type, id) -> type.equals("organization") ? Optional.of("МБОУ «СОШ № 1»") : Optional.empty();

    private final JournalWords words = new JournalWords();

    @Test
    void everySubjectAndFactThatTheSourcesRecordHasAWord() {
        Map<String, String> subjects = new HashMap<>();
        List<Path> files = sources();
        files.forEach(file -> {
            Matcher constant = CONSTANT.matcher(read(file));
            if (constant.find()) {
                subjects.put(name(file), constant.group(1));
            }
        });
        Set<String> unknown = new TreeSet<>();
        int recorded = 0;
        for (Path file : files) {
            Matcher record = RECORD.matcher(read(file));
            while (record.find()) {
                recorded++;
                unknown.addAll(unknownIn(record.group(1), name(file), subjects));
            }
        }
        assertThat(recorded).isGreaterThan(100);
        assertThat(unknown).isEmpty();
    }

    @Test
    void rolesReasonsAndDaysAreToldInRussian() {
        AuditEntry opened = entry(
                "post",
                SOMEBODY.toString(),
                Map.of("account", SOMEBODY.toString(), "role", "DIRECTOR", "from", "2026-09-01"));

        assertThat(words.factsOf(opened, NAMES, SUBJECTS))
                .isEqualTo("кто: Иванова А. А., с: 01.09.2026, роль: директор");
        assertThat(words.factsOf(entry("account", "unknown", Map.of("reason", "no-post")), NAMES, SUBJECTS))
                .isEqualTo("причина: нет действующей должности");
    }

    @Test
    void anAccountIsCalledByItsOwner() {
        assertThat(words.subjectOf(entry("account", SOMEBODY.toString(), Map.of()), NAMES, SUBJECTS))
                .isEqualTo("учётная запись Иванова А. А.");
        assertThat(words.subjectOf(entry("account", "unknown", Map.of()), NAMES, SUBJECTS))
                .isEqualTo("учётная запись с таким именем для входа не найдена");
    }

    @Test
    void whatAModuleNamesIsCalledSo() {
        AuditEntry closed = entry("organization", SOMEBODY.toString(), Map.of());
        AuditEntry moved = entry("rollout", SOMEBODY.toString(), Map.of("organization", SOMEBODY.toString()));

        assertThat(words.subjectOf(closed, NAMES, SUBJECTS)).isEqualTo("организация МБОУ «СОШ № 1»");
        assertThat(words.factsOf(moved, NAMES, SUBJECTS))
                .contains("МБОУ «СОШ № 1»")
                .doesNotContain("0198");
        assertThat(words.subjectOf(moved, NAMES, SUBJECTS))
                .as("nobody names it")
                .contains(SOMEBODY.toString());
    }

    private Set<String> unknownIn(String call, String file, Map<String, String> subjects) {
        Set<String> unknown = new TreeSet<>();
        Matcher subject = SUBJECT.matcher(call);
        if (subject.find()) {
            String type = subject.group(1) != null
                    ? subject.group(1)
                    : subjects.get(subject.group(2) == null ? file : subject.group(2));
            if (type == null || !words.knowsSubject(type)) {
                unknown.add(file + ": " + type);
            }
        }
        int facts = call.indexOf("Map.of(");
        if (facts > 0) {
            Matcher fact = FACT.matcher(call.substring(facts));
            while (fact.find()) {
                if (!words.knowsFact(fact.group(1))) {
                    unknown.add(file + ": " + fact.group(1));
                }
            }
        }
        return unknown;
    }

    private static AuditEntry entry(String subjectType, String subjectId, Map<String, String> facts) {
        return new AuditEntry(
                SOMEBODY, Instant.EPOCH, null, null, null, "test", "test.done", subjectType, subjectId, facts);
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
